// An MCP server over stdio, of whichever generation its client speaks, with everything that the conformance suite asks a server
// for. What answers the same each time stands in the JSON files of the folder that is given.
// node fixtures.mjs FOLDER [REVISION]   (a revision: it speaks no other)
import { readFileSync } from 'node:fs';
import { ProtocolError, Server, createRequestStateCodec, inputRequired } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

const [folder, revision] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
const [tools, prompts, resources, forms] = ['tools', 'prompts', 'resources', 'forms'].map(read);

const text = (words) => ({ content: [{ type: 'text', text: words }] });
const pause = () => new Promise((done) => setTimeout(done, 50));
const noArguments = { type: 'object', properties: {} };
const sampling = (words) =>
  inputRequired.createMessage({ messages: [{ role: 'user', content: { type: 'text', text: words } }], maxTokens: 100 });
const form = (name) => inputRequired.elicit(forms[name]);
const states = createRequestStateCodec({ key: crypto.getRandomValues(new Uint8Array(32)) });

// Asks until every key is answered by an object, and then lets the answers be put together.
const asking = (requests, answer, state) => async (args, ctx) => {
  const wanted = typeof requests === 'function' ? requests(args, ctx) : requests;
  const given = ctx.mcpReq.inputResponses ?? {};
  const open = Object.keys(wanted).filter((key) => given[key] === null || typeof given[key] !== 'object');
  if (open.length === 0) {
    return text(answer(given));
  }
  const inputRequests = Object.fromEntries(open.map((key) => [key, wanted[key]]));
  return inputRequired(state ? { inputRequests, requestState: await states.mint(state, ctx) } : { inputRequests });
};

let stopped = 0;

const dynamic = {
  test_slow: (args, ctx) =>
    new Promise((done) => {
      const end = setTimeout(() => done(text('Nobody stopped it.')), 30000);
      ctx.mcpReq.signal.addEventListener('abort', () => {
        stopped++;
        clearTimeout(end);
        done(text('Stopped.'));
      });
    }),
  test_stopped: async () => text(String(stopped)),
  test_tool_with_logging: async (args, ctx) => {
    for (const words of ['Begun', 'Half way', 'Done']) {
      await ctx.mcpReq.log('info', words);
      await pause();
    }
    return text('Logged three times.');
  },
  test_logging_tool: async (args, ctx) => {
    await ctx.mcpReq.log('info', 'Somebody may hear this');
    return text('Logged once.');
  },
  test_tool_with_progress: async (args, ctx) => {
    const progressToken = ctx.mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined) {
        await ctx.mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 100 } });
      }
      await pause();
    }
    return text('Told three times.');
  },
  test_sampling: asking(({ prompt }) => ({ answer: sampling(prompt) }), ({ answer }) => `LLM response: ${answer.content.text}`),
  test_elicitation: asking(
    ({ message }) => ({ answer: inputRequired.elicit({ ...forms.user, message }) }),
    ({ answer }) => `User response: ${JSON.stringify(answer)}`,
  ),
  test_elicitation_sep1034_defaults: asking({ answer: form('defaults') }, ({ answer }) => `Answered: ${JSON.stringify(answer)}`),
  test_elicitation_sep1330_enums: asking({ answer: form('enums') }, ({ answer }) => `Answered: ${JSON.stringify(answer)}`),
  test_streaming_elicitation: asking({ answer: form('name') }, ({ answer }) => `Answered: ${JSON.stringify(answer)}`),
  test_missing_capability: async (args, ctx) => {
    if (!ctx.mcpReq.envelope?.['io.modelcontextprotocol/clientCapabilities']?.sampling) {
      throw new ProtocolError(-32021, 'This needs sampling', { requiredCapabilities: { sampling: {} } });
    }
    return text('Sampling is there.');
  },
  test_input_required_result_elicitation: asking({ user_name: form('name') }, (given) => `Hello, ${given.user_name.content?.name}!`),
  test_input_required_result_sampling: asking(
    { capital_question: sampling('What is the capital of France?') },
    (given) => given.capital_question.content.text,
  ),
  test_input_required_result_list_roots: asking(
    { client_roots: inputRequired.listRoots() },
    (given) => `${given.client_roots.roots.length} roots`,
  ),
  test_input_required_result_request_state: asking({ confirm: form('confirm') }, () => 'state-ok', { kind: 'confirm' }),
  test_input_required_result_multiple_inputs: asking(
    { user_name: form('name'), greeting: sampling('Greet somebody'), client_roots: inputRequired.listRoots() },
    (given) => `${given.greeting.content.text} ${given.user_name.content?.name}`,
    { kind: 'several' },
  ),
  test_input_required_result_multi_round: async (args, ctx) => {
    const { round, name } = ctx.mcpReq.requestState() ?? { round: 0 };
    const given = ctx.mcpReq.inputResponses ?? {};
    if (round === 2 && given.step2) {
      return text(`${name} likes ${given.step2.content?.color}.`);
    }
    const next = round === 1 && given.step1 ? { round: 2, name: given.step1.content?.name } : { round: 1 };
    return inputRequired({
      inputRequests: next.round === 2 ? { step2: form('color') } : { step1: form('name') },
      requestState: await states.mint(next, ctx),
    });
  },
  test_input_required_result_tampered_state: asking({ confirm: form('confirm') }, () => 'The state is whole.', { kind: 'whole' }),
  test_input_required_result_capabilities: asking(
    (args, ctx) => {
      const { sampling: samples, elicitation: elicits } =
        ctx.mcpReq.envelope?.['io.modelcontextprotocol/clientCapabilities'] ?? { sampling: {} };
      return {
        ...(samples ? { sample: sampling('Anything') } : {}),
        ...(elicits ? { ask: form('name') } : {}),
      };
    },
    () => 'Asked for what the client can do.',
  ),
};
const schemas = {
  test_touch: { type: 'object', properties: { uri: { type: 'string' } }, required: ['uri'] },
  test_sampling: { type: 'object', properties: { prompt: { type: 'string' } }, required: ['prompt'] },
  test_elicitation: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] },
};

const promptResult = (prompt, args) =>
  JSON.parse(JSON.stringify(prompt.result).replace(/\{(\w+)\}/g, (gap, key) => args?.[key] ?? gap));

const contentsOf = (uri) => {
  const found = resources.find((each) => each.resource.uri === uri);
  if (found) {
    return { uri, mimeType: found.resource.mimeType, ...found.contents };
  }
  const id = /^test:\/\/template\/([^/]+)\/data$/.exec(uri)?.[1];
  if (id) {
    const data = JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` });
    return { uri, mimeType: 'application/json', text: data };
  }
  throw new ProtocolError(-32602, `Resource not found: ${uri}`, { uri });
};

function fixtures() {
  const changing = { listChanged: true };
  const server = new Server(
    { name: 'fixtures', version: '1.0.0' },
    {
      capabilities: { tools: changing, prompts: changing, resources: { subscribe: true, ...changing }, completions: {}, logging: {} },
      requestState: { verify: states.verify },
      ...(revision ? { supportedProtocolVersions: [revision] } : {}),
    },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: [
      ...tools.map((each) => each.tool),
      ...Object.keys(dynamic).map((name) => ({ name, description: 'A fixture', inputSchema: schemas[name] ?? noArguments })),
      { name: 'test_trigger_tool_change', description: 'Says that the tools changed', inputSchema: noArguments },
      { name: 'test_trigger_prompt_change', description: 'Says that the prompts changed', inputSchema: noArguments },
      { name: 'test_touch', description: 'Says that a resource changed', inputSchema: schemas.test_touch },
    ],
  }));
  server.setRequestHandler('tools/call', async ({ params }, ctx) => {
    const fixed = tools.find((each) => each.tool.name === params.name);
    if (fixed) {
      return fixed.result;
    }
    if (params.name === 'test_trigger_tool_change') {
      await server.sendToolListChanged();
      return text('Said.');
    }
    if (params.name === 'test_trigger_prompt_change') {
      await server.sendPromptListChanged();
      return text('Said.');
    }
    if (params.name === 'test_touch') {
      await server.sendResourceUpdated({ uri: params.arguments.uri });
      return text('Touched.');
    }
    if (!dynamic[params.name]) {
      throw new ProtocolError(-32602, `Unknown tool: ${params.name}`);
    }
    return dynamic[params.name](params.arguments ?? {}, ctx);
  });
  server.setRequestHandler('prompts/list', () => ({
    prompts: [
      ...prompts.map((each) => each.prompt),
      { name: 'test_input_required_result_prompt', description: 'A prompt that wants to know something first' },
    ],
  }));
  server.setRequestHandler('prompts/get', ({ params }, ctx) => {
    if (params.name === 'test_input_required_result_prompt') {
      const context = ctx.mcpReq.inputResponses?.user_context;
      return context
        ? { messages: [{ role: 'user', content: { type: 'text', text: JSON.stringify(context) } }] }
        : inputRequired({ inputRequests: { user_context: form('name') } });
    }
    const found = prompts.find((each) => each.prompt.name === params.name);
    if (!found) {
      throw new ProtocolError(-32602, `Unknown prompt: ${params.name}`);
    }
    return promptResult(found, params.arguments);
  });
  server.setRequestHandler('resources/list', () => ({ resources: resources.map((each) => each.resource) }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [{ uriTemplate: 'test://template/{id}/data', name: 'template', mimeType: 'application/json' }],
  }));
  server.setRequestHandler('resources/read', ({ params }) => ({ contents: [contentsOf(params.uri)] }));
  server.setRequestHandler('resources/subscribe', () => ({}));
  server.setRequestHandler('resources/unsubscribe', () => ({}));
  server.setRequestHandler('completion/complete', () => ({ completion: { values: ['hello'], total: 1, hasMore: false } }));
  return server;
}

serveStdio(fixtures);

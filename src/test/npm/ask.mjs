// Connects to an MCP server as a client that can be asked, calls one tool, and prints what it was asked and what came back.
// node ask.mjs one|two legacy|modern|sse URL KEY TOOL ARGUMENTS [CONTENT]
// CONTENT is what its user fills into a form.
// ("one" and "two" are the generations of the TypeScript SDK; "sse" in the place of the era is the transport of revision 2024-11-05)
const [generation, era, url, key, tool, toolArguments, content = '{"name":"Ada","check":true}'] = process.argv.slice(2);
const identity = { name: 'ask', version: '1.0.0' };
const withKey = { requestInit: { headers: { Authorization: `Bearer ${key}` } } };
const capabilities = { sampling: {}, elicitation: { form: {}, url: {} }, roots: {} };
const asked = [];
const wishes = [];

const answers = {
  'sampling/createMessage': () => ({
    role: 'assistant', model: 'none', stopReason: 'endTurn', content: { type: 'text', text: 'sampled by the client' },
  }),
  'elicitation/create': () => ({ action: 'accept', content: JSON.parse(content) }),
  'roots/list': () => ({ roots: [{ uri: 'file:///asked', name: 'asked' }] }),
};

function answering(method) {
  return async (request) => {
    asked.push(method);
    wishes.push(request.params ?? {});
    return answers[method]();
  };
}

async function connected() {
  if (generation === 'one') {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    const { SSEClientTransport } = await import('@modelcontextprotocol/sdk/client/sse.js');
    const Transport = era === 'sse' ? SSEClientTransport : StreamableHTTPClientTransport;
    const types = await import('@modelcontextprotocol/sdk/types.js');
    const client = new Client(identity, { capabilities });
    client.setRequestHandler(types.CreateMessageRequestSchema, answering('sampling/createMessage'));
    client.setRequestHandler(types.ElicitRequestSchema, answering('elicitation/create'));
    client.setRequestHandler(types.ListRootsRequestSchema, answering('roots/list'));
    await client.connect(new Transport(new URL(url), withKey));
    return client;
  }
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const mode = era === 'modern' ? { pin: '2026-07-28' } : 'legacy';
  const client = new Client(identity, { capabilities, versionNegotiation: { mode } });
  Object.keys(answers).forEach((method) => client.setRequestHandler(method, answering(method)));
  await client.connect(new StreamableHTTPClientTransport(new URL(url), withKey));
  return client;
}

const client = await connected();
const result = await client.callTool({ name: tool, arguments: JSON.parse(toolArguments) });
console.log(JSON.stringify({ asked, wishes, result }));
await client.close();
process.exit(0);

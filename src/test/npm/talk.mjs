// Connects to an MCP server, lists its tools and calls one of them; prints what came back as one JSON object.
// node talk.mjs one|two legacy|modern|sse URL KEY TOOL ARGUMENTS
// ("one" and "two" are the generations of the TypeScript SDK; "sse" in the place of the era is the transport of revision 2024-11-05)
const [generation, era, url, key, tool, toolArguments] = process.argv.slice(2);
const identity = { name: 'talk', version: '1.0.0' };
const withKey = { requestInit: { headers: { Authorization: `Bearer ${key}` } } };

async function connected() {
  if (generation === 'one') {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    const { SSEClientTransport } = await import('@modelcontextprotocol/sdk/client/sse.js');
    const Transport = era === 'sse' ? SSEClientTransport : StreamableHTTPClientTransport;
    const client = new Client(identity);
    await client.connect(new Transport(new URL(url), withKey));
    return client;
  }
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const mode = era === 'modern' ? { pin: '2026-07-28' } : 'legacy';
  const client = new Client(identity, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), withKey));
  return client;
}

const client = await connected();
const listed = await client.listTools();
const result = await client.callTool({ name: tool, arguments: JSON.parse(toolArguments) });
console.log(JSON.stringify({ server: client.getServerVersion(), tools: listed.tools.map((each) => each.name), result }));
await client.close();
process.exit(0);

// An MCP server over stdio, of whichever generation its client speaks, that can say in which process it runs.
// node sharing.mjs
import { Server } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

serveStdio(() => {
  const server = new Server({ name: 'sharing', version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler('tools/list', () => ({
    tools: [{ name: 'process', description: 'Its number', inputSchema: { type: 'object', properties: {} } }],
  }));
  server.setRequestHandler('tools/call', () => ({ content: [{ type: 'text', text: String(process.pid) }] }));
  return server;
});

#!/bin/sh
# The smallest MCP server that a shell can be: one tool, which tells the number of its process. It reads one message per line.
# With the argument "stubborn" it neither ends with its input nor when it is asked to, and keeps a child of its own.
if [ "$1" = stubborn ]; then
    trap '' TERM HUP
    sleep 1000 &
fi
answer() {
    id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
    printf '{"jsonrpc":"2.0","id":%s,%s}\n' "$id" "$1"
}
while IFS= read -r line; do
    case $line in
        *'"method":"initialize"'*)
            answer '"result":{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"shell","version":"1"}}' ;;
        *'"method":"tools/list"'*)
            answer '"result":{"tools":[{"name":"pid","description":"Tells the number of the process.","inputSchema":{"type":"object"}}]}' ;;
        *'"method":"tools/call"'*)
            answer "\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"$$\"}]}" ;;
        *'"id":'*)
            answer '"error":{"code":-32601,"message":"Method not found"}' ;;
    esac
done
while [ "$1" = stubborn ]; do sleep 1000; done

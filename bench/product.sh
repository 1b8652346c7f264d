# The product and its upstream, started for a benchmark and ended with it. Sourced by the scripts beside it.
port=${BENCH_PORT:-3190}
upstream=$((port + 1))
key=the-key-of-a-benchmark-that-nobody-else-uses
work=$(mktemp -d)
load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
children=()

finish() {
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    wait
    rm -rf "$work"
}
trap finish EXIT
stop() { echo "$1" >&2; exit 1; }
say() { echo "$*" >&2; }

# What is given is the text of magictunnel-config.yaml, and how many upstreams there are (1).
start_product() {
    mkdir -p "$work/home"
    local servers='"bench": {"url": "http://127.0.0.1:'$upstream'/mcp"}' more
    for ((more = 1; more < ${2:-1}; more++)); do
        servers+=', "bench'$more'": {"url": "http://127.0.0.1:'$((upstream + more))'/mcp"}'
    done
    echo '{"mcpServers": {'"$servers"'}}' > "$work/home/external_mcp_servers.json"
    [ -z "${1:-}" ] || printf '%s\n' "$1" > "$work/home/magictunnel-config.yaml"
    mkdir "$work/capabilities"
    sed "s/UPSTREAM_PORT/$upstream/" bench/capabilities/local.yaml > "$work/capabilities/local.yaml"
    MAGICTUNNEL_HOME=$work/home MAGICTUNNEL_DATA_DIR=$work/data MAGICTUNNEL_CONFIG=$work/home/magictunnel-config.yaml \
        MAGICTUNNEL_CAPABILITIES=$work/capabilities MAGICTUNNEL_HTTP_PORT=$port MAGICTUNNEL_API_KEY=$key \
        LOG_DIR=$work/logs ./mvnw -B liberty:run > "$work/product.log" 2>&1 &
    children+=($!)
    for _ in $(seq 1200); do
        curl -fs -o /dev/null "http://localhost:$port/health/ready" && return
        kill -0 "${children[0]}" 2>/dev/null || break
        sleep 0.5
    done
    cat "$work/product.log" >&2
    stop "The product did not become ready."
}

# The JDK of the server runs the rest.
find_server() {
    local folder
    for folder in /proc/[0-9]*; do
        if tr '\0' ' ' < "$folder/cmdline" 2>/dev/null | grep -qF -- "-javaagent:$PWD/target/liberty/"; then
            server=${folder#/proc/}
            jdk=$(dirname "$(readlink "$folder/exe")")
            children+=("$server")
            return
        fi
    done
    stop "There is no server of this checkout."
}

# Given are the number of tools of each (10), and how many there are (1).
start_upstream() {
    local more
    for ((more = 0; more < ${2:-1}; more++)); do
        "$jdk/java" -Xmx64m bench/Upstream.java $((upstream + more)) "${1:-10}" > "$work/upstream-$more.log" 2>&1 &
        children+=($!)
    done
    for _ in $(seq 100); do
        curl -s -o /dev/null "http://127.0.0.1:$upstream/mcp" && break
        sleep 0.2
    done
    for _ in $(seq 300); do
        curl -s -H "Authorization: Bearer $key" "http://localhost:$port/dashboard/api/tools/bench__echo" | grep -q '"name"' && return
        sleep 0.2
    done
    stop "The product has not found the upstream."
}

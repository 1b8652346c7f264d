package planted.names;

class ToolHelper {}

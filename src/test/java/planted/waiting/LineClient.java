package planted.waiting;

interface LineClient {}

package planted.waiting;

import jakarta.transaction.Transactional;

@Transactional
class Patience {

    LineClient line;
}

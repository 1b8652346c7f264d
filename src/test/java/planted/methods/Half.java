package planted.methods;

import jakarta.transaction.Transactional;

class Half {

    @Transactional
    void thisOneOnly() {}
}

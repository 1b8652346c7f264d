package planted.store;

import jakarta.persistence.EntityManager;

class Shelf {

    EntityManager entities;
}

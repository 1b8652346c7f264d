package planted.clock;

import jakarta.ejb.Schedule;

class Rooster {

    @Schedule(hour = "5")
    void crow() {}
}

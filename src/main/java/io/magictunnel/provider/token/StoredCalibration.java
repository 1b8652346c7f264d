package io.magictunnel.provider.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A calibration as it is kept, so that a restart forgets nothing. */
@Entity
@Table(name = "token_calibration")
public class StoredCalibration {

    @Id
    private String id;

    @Column(name = "log_ratio")
    private double logRatio;

    private double error;

    private long calls;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StoredCalibration() {}

    StoredCalibration(CalibrationKey key, Calibration learnt, Instant now) {
        id = key.id();
        logRatio = learnt.logRatio();
        error = learnt.error();
        calls = learnt.calls();
        updatedAt = now;
    }

    String id() {
        return id;
    }

    Calibration learnt() {
        return new Calibration(logRatio, error, calls);
    }
}

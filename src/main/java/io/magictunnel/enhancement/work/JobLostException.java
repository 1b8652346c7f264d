package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.queue.EnhancementJob;

/** Whoever worked on a job has lost it to somebody else: its lease had run out. */
class JobLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobLostException(EnhancementJob job) {
        super("The lease of the job '%s' had run out".formatted(job.id()));
    }
}

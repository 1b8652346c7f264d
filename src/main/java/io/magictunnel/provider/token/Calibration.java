package io.magictunnel.provider.token;

/**
 * By how much estimates for one kind of content were off lately. What happened last weighs most.
 *
 * @param logRatio the logarithm of what was over what was estimated, so that too much and too little weigh the same
 * @param error how far off estimates were after this correction, as a part of what was
 * @param calls how often something was learnt
 */
record Calibration(double logRatio, double error, long calls) {

    private static final double SLOWEST = 0.08;
    private static final double MOST = Math.log(8);

    static Calibration unknown(ContentClass content) {
        return new Calibration(0, content.usualError(), 0);
    }

    double ratio() {
        return Math.exp(logRatio);
    }

    /**
     * @param share how much of the whole was of this kind, 0 to 1
     * @param estimated what was estimated with this calibration
     */
    Calibration learnt(double share, double estimated, double real) {
        var rate = Math.max(SLOWEST, 1.0 / (calls + 1)) * share;
        var off = Math.clamp(Math.log(real / estimated), -MOST, MOST);
        var distance = Math.min(1, Math.abs(real - estimated) / real);
        return new Calibration(
                Math.clamp(logRatio + rate * off, -MOST, MOST),
                calls == 0 ? Math.max(error, distance) : error + rate * (distance - error),
                calls + 1);
    }
}

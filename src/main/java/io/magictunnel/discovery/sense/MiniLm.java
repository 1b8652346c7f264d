package io.magictunnel.discovery.sense;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.magictunnel.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 with weights of eight bits: a small model for English sentences. Texts are embedded one at a time, because
 * in a batch its rounding would make each depend on its neighbours.
 */
public final class MiniLm implements Embedder, AutoCloseable {

    static final String NAME = "all-minilm-l6-v2-q";

    /** Longer texts than it was trained with gain nothing. */
    private static final int MOST_PIECES = 256;

    private final WordPieces words;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private MiniLm(WordPieces words, OrtEnvironment environment, OrtSession session) {
        this.words = words;
        this.environment = environment;
        this.session = session;
    }

    /** Reads the model and loads the native library that runs it, which not every platform has. */
    public static MiniLm load() throws UnavailableModelException {
        try (var vocabulary = file(".json", "-tokenizer.json");
                var model = file(".onnx", ".onnx");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            return new MiniLm(
                    new WordPieces(vocabulary(vocabulary), MOST_PIECES),
                    environment,
                    environment.createSession(model.readAllBytes(), options));
        } catch (OrtException | IOException | LinkageError missing) {
            throw new UnavailableModelException(
                    "The model for meanings cannot run here (%s)".formatted(missing.getMessage()), missing);
        }
    }

    private static InputStream file(String kind, String ending) throws IOException {
        var file = MiniLm.class.getResourceAsStream("/" + NAME + ending);
        if (file == null) {
            throw new IOException("its %s file is missing".formatted(kind));
        }
        return file;
    }

    private static Map<String, Integer> vocabulary(InputStream tokenizer) {
        var words = new HashMap<String, Integer>();
        Json.MAPPER
                .readTree(tokenizer)
                .path("model")
                .path("vocab")
                .properties()
                .forEach(piece -> words.put(piece.getKey(), piece.getValue().asInt()));
        return words;
    }

    @Override
    public Direction embed(String text) {
        var pieces = words.of(text);
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        var shape = new long[] {1, pieces.length};
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return Direction.of(mean(((float[][][]) result.get(0).getValue())[0]));
        } catch (OrtException broken) {
            throw new IllegalStateException("The model for meanings has failed: " + broken.getMessage(), broken);
        }
    }

    private static float[] mean(float[][] rows) {
        var sum = new float[rows[0].length];
        for (var row : rows) {
            for (var i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("The model for meanings cannot be closed", broken);
        }
    }
}

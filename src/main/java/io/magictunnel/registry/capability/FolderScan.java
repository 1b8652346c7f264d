package io.magictunnel.registry.capability;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** One look at the capabilities folder: which files are there, and by what one sees that they changed. */
final class FolderScan extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 8;
    /** A folder with more than this is not one of capability files. */
    private static final int MOST_FILES = 100_000;

    private final Path root;
    private final SortedMap<String, Stamp> stamps = new TreeMap<>();

    private FolderScan(Path root) {
        this.root = root;
    }

    /** Changes whenever the file's content does. */
    record Stamp(long size, long modified, String identity) {

        static Stamp of(BasicFileAttributes file) {
            return new Stamp(
                    file.size(),
                    file.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                    String.valueOf(file.fileKey()));
        }
    }

    /** The YAML files below the folder by their relative names, hidden files and folders left out. Links are followed. */
    static SortedMap<String, Stamp> of(Path root) throws IOException {
        var scan = new FolderScan(root);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, scan);
        return scan.stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var name = file.getFileName().toString();
        if (attributes.isRegularFile() && !isHidden(file) && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
            stamps.put(root.relativize(file).toString().replace('\\', '/'), Stamp.of(attributes));
        }
        return stamps.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** A file that vanished meanwhile, or a link that leads in a circle: not there. The folder itself has to be there. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (file.equals(root)) {
            throw fault;
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}

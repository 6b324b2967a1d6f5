package dragoman.moderation;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of what was learned: gzip over a mark, a version, and sections of a name, a length and their bytes. Sections
 * with other names are for other judges and are skipped.
 */
public final class ModelFile {
    private static final String MARK = "dragoman-moderation";
    private static final int VERSION = 1;
    private static final String LINEAR = "linear";
    private static final int HEAD_BYTES = Features.BUCKETS;

    private ModelFile() {}

    /** The heads that ship with Dragoman. */
    public static LinearHeads shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream("model.bin.gz")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the moderation model that ships with Dragoman cannot be read", e);
        }
    }

    /** @throws IOException also when this is no model, or one of another version */
    public static LinearHeads read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
            String mark = data.readUTF();
            int version = data.readInt();
            if (!mark.equals(MARK) || version != VERSION) {
                throw new IOException("expected " + MARK + " version " + VERSION + ": was " + mark + " " + version);
            }
            int sections = data.readInt();
            for (int i = 0; i < sections; i++) {
                String name = data.readUTF();
                int length = data.readInt();
                if (name.equals(LINEAR)) {
                    return heads(data);
                }
                data.skipNBytes(length);
            }
        }
        throw new IOException("the model has no section " + LINEAR);
    }

    private static LinearHeads heads(DataInputStream data) throws IOException {
        Map<Category, LinearHead> heads = new EnumMap<>(Category.class);
        int count = data.readInt();
        for (int i = 0; i < count; i++) {
            Category category = Category.valueOf(data.readUTF());
            float step = data.readFloat();
            float bias = data.readFloat();
            Calibration calibration = Calibration.read(data);
            heads.put(category, new LinearHead(data.readNBytes(HEAD_BYTES), step, bias, calibration));
        }
        return new LinearHeads(heads);
    }

    /** Writes the same heads to the same bytes. */
    public static void write(LinearHeads heads, OutputStream out) throws IOException {
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        DataOutputStream linear = new DataOutputStream(section);
        linear.writeInt(LinearHeads.COUNT);
        for (int i = 0; i < LinearHeads.COUNT; i++) {
            LinearHead head = heads.heads().get(i);
            linear.writeUTF(LinearHeads.HEADS.get(i).name());
            linear.writeFloat(head.step());
            linear.writeFloat(head.bias());
            head.calibration().write(linear);
            linear.write(head.weights());
        }
        DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16));
        data.writeUTF(MARK);
        data.writeInt(VERSION);
        data.writeInt(1);
        data.writeUTF(LINEAR);
        data.writeInt(section.size());
        section.writeTo(data);
        data.close();
    }
}

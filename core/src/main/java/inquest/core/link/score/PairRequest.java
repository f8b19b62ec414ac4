package inquest.core.link.score;

import inquest.core.link.compare.Pairing;
import inquest.core.link.explain.Calibration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;

/** What {@link SharedPairs} asks of workers, and what they answer, as bytes. */
final class PairRequest {

    private static final int MET = 1;
    private static final int DRAWS = 2;
    private static final int LINKS = 3;

    private PairRequest() {}

    // ---- asking

    static byte[] met(double[] share) {
        return bytes(out -> {
            out.writeByte(MET);
            for (double ofGroup : share) {
                out.writeDouble(ofGroup);
            }
        });
    }

    static byte[] draws(int draws) {
        return bytes(out -> {
            out.writeByte(DRAWS);
            out.writeInt(draws);
        });
    }

    /** @param rows how many there are */
    static byte[] links(Sought sought, int rows) {
        BitSet fresh = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            fresh.set(row, sought.fresh().test(row));
        }
        long[] bits = fresh.toLongArray();
        return bytes(out -> {
            out.writeByte(LINKS);
            sought.weighing().mixture().write(out);
            out.writeDouble(sought.calibration().stretch());
            out.writeDouble(sought.calibration().shift());
            out.writeDouble(sought.floor());
            out.writeInt(bits.length);
            for (long some : bits) {
                out.writeLong(some);
            }
        });
    }

    // ---- answering

    static byte[] answered(byte[] request, List<Integer> own, GatheredRows rows) {
        PairParts parts = new PairParts(rows);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(request))) {
            int kind = in.readByte();
            return switch (kind) {
                case MET -> met(shares(in, rows), own, parts);
                case DRAWS -> draws(in.readInt(), own, parts);
                case LINKS -> links(sought(in, rows), own, parts);
                default -> throw new IOException("expected a request of kind 1 to 3, found " + kind);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] shares(DataInputStream in, GatheredRows rows) throws IOException {
        double[] shares = new double[rows.lists().size()];
        for (int group = 0; group < shares.length; group++) {
            shares[group] = in.readDouble();
        }
        return shares;
    }

    private static byte[] met(double[] share, List<Integer> own, PairParts parts) {
        Pairing pairing = parts.pairing(parts.uncut());
        List<PatternCounts> counts = parts.none();
        own.forEach(part -> parts.met(part, share, pairing, counts));
        return bytes(counts);
    }

    private static byte[] draws(int draws, List<Integer> own, PairParts parts) {
        Pairing pairing = parts.pairing(parts.uncut());
        List<PatternCounts> counts = parts.none();
        own.forEach(part -> parts.drawn(part, draws, pairing, counts));
        return bytes(counts);
    }

    private static byte[] bytes(List<PatternCounts> counts) {
        return bytes(out -> {
            for (PatternCounts ofGroup : counts) {
                ofGroup.write(out);
            }
        });
    }

    private static byte[] links(Sought sought, List<Integer> own, PairParts parts) {
        Pairing pairing = parts.pairing(sought.weighing().cut());
        double[] least = parts.least(sought);
        Links links = new Links();
        own.forEach(part -> parts.links(part, sought, least, pairing, links));
        return bytes(links::write);
    }

    private static Sought sought(DataInputStream in, GatheredRows rows) throws IOException {
        Weighing weighing = new Weighing(rows.comparison(), Mixture.read(in));
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
        double floor = in.readDouble();
        long[] bits = new long[in.readInt()];
        for (int at = 0; at < bits.length; at++) {
            bits[at] = in.readLong();
        }
        BitSet fresh = BitSet.valueOf(bits);
        return new Sought(weighing, calibration, floor, fresh::get);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("expected room in memory", e);
        }
        return bytes.toByteArray();
    }
}

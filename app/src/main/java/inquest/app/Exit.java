package inquest.app;

/** How a command ended. Scripts rely on the numbers: they never change their meaning. */
public enum Exit {
    /** All of it was done. */
    DONE(0),
    /** It was done, and the case now holds an exhibit that could not be read, or rows that were rejected. */
    PARTIAL(1),
    /** The command line asked for something that there is not. */
    USAGE(2),
    /** A file, folder, exhibit or id that was named is not there. */
    NOT_FOUND(3),
    /** Another process holds the case, or the folder is not a case. */
    NOT_OPEN(4),
    /** An exhibit, the log or a quote is no longer what it was. */
    CUSTODY_BROKEN(5),
    /** A fault of Inquest's own: {@code EX_SOFTWARE} of BSD's sysexits, so that no script takes it for one of the above. */
    FAULT(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** What the shell sees. */
    public int code() {
        return code;
    }
}

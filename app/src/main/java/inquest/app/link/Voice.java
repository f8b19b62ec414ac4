package inquest.app.link;

/** Where a run tells what it does; a seam towards the command line, which imports this package. */
public interface Voice {

    /** A result, for people or for the next program. */
    void print(String line);

    /** A remark beside the results. */
    void say(String line);

    /** How far a stage has come; a total of 0 is not known. */
    void at(String stage, int done, int total);
}

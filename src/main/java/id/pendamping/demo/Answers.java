package id.pendamping.demo;

/** What invented people type at some of the steps. */
interface Answers {

    /** Fills the form of the step; false where the step is not among these. */
    boolean type(String step, Scene scene, TypedAnswers sheet);
}

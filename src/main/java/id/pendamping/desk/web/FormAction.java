package id.pendamping.desk.web;

import java.util.Map;

/** What the button does with which a step's form was sent. */
public sealed interface FormAction {

    /** Keeps what was typed as a draft. */
    record Save() implements FormAction {}

    /** Shows the form with one more row in a list. */
    record AddRow(String list) implements FormAction {}

    /** Shows the form without a row. */
    record RemoveRow(String row) implements FormAction {}

    /** Shows the form again, to be changed. */
    record Edit() implements FormAction {}

    /** Takes what a sheet holds into the form. */
    record FillFromSheet() implements FormAction {}

    /** Decides about rows of a sheet that stood in the form already. */
    record Repeated(boolean add) implements FormAction {}

    /** Says what handing in would come to. */
    record Rehearse() implements FormAction {}

    /** Hands the form in. */
    record Submit() implements FormAction {}

    static FormAction of(Map<String, String> parameters) {
        if (parameters.containsKey("_save")) {
            return new Save();
        }
        if (parameters.containsKey("_add")) {
            return new AddRow(parameters.get("_add"));
        }
        if (parameters.containsKey("_remove")) {
            return new RemoveRow(parameters.get("_remove"));
        }
        if (parameters.containsKey("_edit")) {
            return new Edit();
        }
        if (parameters.containsKey("_sheet")) {
            return new FillFromSheet();
        }
        if (parameters.containsKey("_repeated")) {
            return new Repeated("add".equals(parameters.get("_repeated")));
        }
        return parameters.containsKey("_check") ? new Rehearse() : new Submit();
    }
}

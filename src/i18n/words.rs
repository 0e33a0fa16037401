//! The shape of the catalog: plain words, which a page loads with its texts. Those behind `result` and `details` come with
//! the parts of the app that show them; those behind `rest` stand on pages without scripts alone.

use super::Say;
use super::catalog::catalog;

catalog! {
    first: {
        /// Name of the product.
        product,
        /// Title of the start page.
        site_title,
        /// Between page name and product name.
        title_divider,
        /// After a label.
        colon,
        /// After a sentence made of parts.
        full_stop,
        /// Between items of a list in one line.
        list_divider,
        /// Skip link.
        skip,
        /// Label of the navigation.
        navigation,
        /// What opens the navigation on a phone.
        menu,
        /// Page name.
        page_check,
        /// Page name.
        page_result,
        /// Page name.
        page_contacts,
        /// Page name.
        page_embed,
        /// Page name.
        page_measures,
        /// Page name.
        page_sentences,
        /// Name of the other language, in that language.
        other_language,
        /// Status.
        matches,
        /// Status.
        confirm,
        /// Status.
        unmet,
        /// Status.
        open,
        /// Status after a number.
        matches_short,
        /// Status after a number.
        confirm_short,
        /// Status after a number.
        unmet_short,
        /// Status after a number.
        open_short,
        /// Heading.
        start_heading,
        /// Lead.
        start_lead,
        /// Button.
        start_button,
        /// Button.
        continue_button,
        /// Button.
        see_result,
        /// Hint under the button.
        start_time,
        /// Heading.
        is_heading,
        /// Point.
        is_1,
        /// Point.
        is_2,
        /// Point.
        is_3,
        /// Heading.
        is_not_heading,
        /// Point.
        is_not_1,
        /// Point.
        is_not_2,
        /// Point.
        is_not_3,
        /// Heading.
        private_heading,
        /// Text.
        private_text,
        /// Heading.
        paste_heading,
        /// Label.
        paste_label,
        /// Button.
        paste_open,
        /// Button.
        open_file,
        /// Heading.
        definition_heading,
        /// Link.
        read_measures,
        /// Link.
        read_contacts,
        /// Label.
        why_we_ask,
        /// Label.
        what_it_means,
        /// Button.
        next,
        /// Button.
        back,
        /// Button.
        skip_question,
        /// Message.
        choose_first,
        /// Before what is wrong.
        error,
        /// The status of what is open and can only turn out better than a person's confirmation.
        at_least,
        /// Hint.
        keys_hint,
        /// Heading.
        done_heading,
        /// Text.
        done_text,
        /// Heading.
        answers_heading,
        /// Heading.
        verdict_heading,
        /// Label.
        definition_short,
        /// Label.
        supports_short,
        /// Verdict.
        verdict_matches,
        /// Verdict.
        verdict_confirm,
        /// Verdict.
        verdict_unmet,
        /// Verdict.
        verdict_open,
        /// Says that the numbers of the sentences are ours.
        own_numbers,
        /// Heading.
        link_error_heading,
        /// Link error.
        link_cut_short,
        /// Link error.
        link_damaged,
        /// Link error.
        link_foreign,
        /// Link error.
        link_newer,
        /// Text after a link error.
        link_error_text,
        /// Link.
        official_zh,
        /// Link.
        official_en,
        /// While a part of the program is on its way.
        loading,
        /// When it did not come.
        loading_failed,
        /// Link that loads the page anew.
        load_again,
        /// Button.
        erase,
        /// Message.
        erased,
        /// Message: the answers cannot outlive the tab.
        unkept,
        /// Checkbox.
        keep,
        /// Hint.
        keep_hint,
        /// Notice without scripting.
        no_script,
        #[doc = "Page name."] page_pick,
        #[doc = "Before how many answers are left at most."] goal_left,
        #[doc = "Link: no longer some help alone."] goal_all,
    }
    result: {
        /// An unanswered question.
        unanswered,
        /// Link to change an answer.
        edit,
        /// Link to answer a skipped question.
        answer_it,
        /// Label.
        what_if,
        /// Button.
        restart,
        /// Hint.
        restart_hint,
        /// Button.
        copy,
        /// Message.
        copied,
        /// Message.
        copy_by_hand,
        /// Page name.
        page_plan,
        /// Page name.
        page_adviser,
        /// Before a remark in brackets.
        opening,
        /// After it.
        closing,
        /// Label of a general support.
        general,
        /// Explains a general support.
        general_hint,
        /// Receiver.
        to_you,
        /// Receiver.
        to_enterprise,
        /// Receiver.
        to_park,
        /// Receiver.
        to_investor,
        /// Verdict that is open and can only turn out better than a person's confirmation.
        verdict_at_least,
        /// Text.
        verdict_unmet_text,
        /// Heading.
        routes_heading,
        /// Label.
        would_change,
        /// Label.
        can_do,
        /// Label.
        given,
        /// Joins changes of one alternative.
        together,
        /// Joins options.
        or,
        /// Heading.
        board_heading,
        /// Heading.
        cards_heading,
        /// Heading.
        group_later,
        /// Before the one step to take first.
        do_now,
        /// Heading.
        group_general,
        /// Why an unsure answer leaves it to a person.
        why_confirm_unsure,
        /// Button.
        open_all,
        /// Button.
        close_all,
        /// Button: a print has what is open.
        print_open,
        /// Button.
        answer_more,
        /// Text.
        result_empty,
        /// Heading.
        share_heading,
        /// Hint.
        share_hint,
        /// Label.
        share_label,
        /// Link.
        share_mail,
        /// Button.
        share_sheet,
        /// Button.
        host_send,
        /// Said after it.
        host_sent,
        /// Heading.
        host_heading,
        /// Label.
        host_to,
        /// Text.
        host_text,
        /// Button.
        host_agree,
        /// Button.
        host_refuse,
        /// Button.
        share_more,
        /// Heading.
        linked_heading,
        #[doc = "Who is meant by ‘you’ on a result that was sent."] linked_who,
        #[doc = "The same, in a few words, where it is read."] linked_you,
        #[doc = "What to do with it."] linked_help,
        #[doc = "Label."] linked_policy,
        #[doc = "Verdict on the answers of a link."] sender_matches,
        #[doc = "Verdict on the answers of a link."] sender_confirm,
        #[doc = "Verdict on the answers of a link."] sender_unmet,
        #[doc = "Verdict on the answers of a link."] sender_open,
        #[doc = "Verdict on the answers of a link."] sender_at_least,
        #[doc = "Label, in place of `do_now`."] sender_now,
        /// Button.
        linked_continue,
        /// Button.
        linked_own,
        /// Button.
        linked_start,
    }
    details: {
        /// Button.
        print,
        /// Page name.
        page_compare,
        /// Label.
        receiver,
        /// A trial without effect.
        trial_none,
        /// Button.
        trial_keep,
        /// Button.
        trial_drop,
        /// Heading of the first tasks.
        this_week,
        /// Label.
        conditions,
        /// Label of a standing condition.
        standing_condition,
        /// Label.
        next_steps,
        /// Label.
        papers,
        /// Label.
        background,
        /// Hint.
        background_hint,
        /// Link.
        official_page,
        #[doc = "Hint."] by_reading,
        #[doc = "Link to the page that shows a rule."] map_link,
        #[doc = "No date known."] undated,
        #[doc = "Said of a date."] dated_by_address,
        #[doc = "Before the papers that prove a condition."] proof,
        #[doc = "Why the definition leaves it to a person."] why_definition_confirm,
        #[doc = "Lead."] plan_lead,
        #[doc = "Text."] plan_empty,
        #[doc = "Before what somebody can do whom the definition does not fit."] plan_nearest,
        #[doc = "Where nothing is decided otherwise since the version of a link."] since_nothing,
        #[doc = "Button."] plan_calendar,
        #[doc = "In place of the phases before and on arrival, for who is back."] now,
        #[doc = "Phase."] before_returning,
        #[doc = "Phase."] on_arrival,
        #[doc = "Phase."] company_registered,
        #[doc = "Phase."] growing,
        #[doc = "Heading."] road_heading,
        #[doc = "Lead."] road_lead,
        #[doc = "Label of the choice."] road_stage,
        #[doc = "Before what has been done on the way to a stage."] road_done,
        #[doc = "Heading: what comes within reach at a stage."] road_new,
        #[doc = "Heading: what is within reach already."] road_still,
        #[doc = "Heading: what depends on answers not given."] road_open,
        #[doc = "Heading: what comes at a later stage."] road_ahead,
        #[doc = "Heading: what does not fit any more."] road_over,
        #[doc = "Before what has to be done for it."] road_once,
        #[doc = "Where no support is on the road."] road_empty,
        #[doc = "Link."] road_table,
        #[doc = "Heading."] papers_heading,
        #[doc = "Lead."] papers_lead,
        #[doc = "What a paper of a route serves."] for_definition,
        #[doc = "Heading."] whom_heading,
        #[doc = "Text."] whom_park,
        #[doc = "Grade."] grade_official,
        #[doc = "Grade."] grade_state,
        #[doc = "Grade."] grade_own,
        #[doc = "Grade."] grade_copy,
        #[doc = "Grade."] grade_secondary,
        #[doc = "Page name."] page_reply,
    }
    rest: {
        /// Page name.
        page_not_found,
        /// Text of the page that is not there.
        not_found_text,
        /// Description.
        describe_start,
        /// Description.
        describe_check,
        /// Description.
        describe_result,
        /// Description.
        describe_plan,
        /// Description.
        describe_contacts,
        /// Description.
        describe_compare,
        /// Description.
        describe_embed,
        /// Description.
        describe_measures,
        /// Description.
        describe_sentences,
        /// Heading of the supports on a measure's page.
        supports_heading,
    }
}

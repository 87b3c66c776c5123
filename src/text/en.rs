//! English.

use super::Messages;

pub(super) static EN: Messages = Messages {
    product: "Weegwijzer",
    tagline: "Weigh psychiatric medicines by what matters to you",
    skip_to_content: "Skip to the content",
    other_language: "Nederlands",
    menu: "Parts of this page",
    to_start: "To the start",
    nav_matters: "What matters to you",
    nav_overview: "Overview",
    nav_compare: "Compare",
    nav_about: "About the data",
    unreviewed: "The figures on this page have not been checked by a clinician. Use them only to prepare a conversation.",
    safety_title: "Before you change anything",
    safety_prescriber: "Never change medication without talking to your prescriber. Stopping suddenly can be harmful.",
    safety_emergency: "In the Netherlands, call 112 in an emergency. Thinking about suicide? Call 113 or 0800-0113, free, day and night. Elsewhere, call your local emergency number.",
    purpose_title: "What this is for",
    purpose: "Weegwijzer shows published figures about medicines and lets a person order them by what that person finds important, to prepare a conversation with a prescriber. It takes no diagnosis, age, laboratory value or other clinical data, gives no advice to start, change or stop anything, and names no best medicine.",
    privacy: "Nothing you choose here leaves your device.",

    loading: "Loading the figures…",
    retry: "Try again",
    failed_title: "The figures could not be shown",
    failed_network: "There was no answer. Perhaps the connection was lost.",
    failed_missing: "The file with the figures is not there.",
    failed_unreadable: "The file with the figures is damaged or was cut off.",
    failed_newer: "The figures were made for a newer version of this page. Reload the page to get it.",
    failed_wrong: "Something inside the figures is wrong, so none of them are shown.",
    failed_details: "Technical details",
    failed_keep: "What you chose is still here.",
    unknown_page_title: "This page does not exist",
    unknown_page: "The link is old or was not copied whole.",
    unknown_medicine: |id| format!("“{id}” is not in these figures."),

    start_title: "Weigh medicines by what matters to you",
    start_lead: "Nobody can predict whether a medicine will work for you. But you can compare what is known about the effects, and take that to your prescriber.",
    start_choose: "Which medicines do you want to look at?",
    start_counts: |medicines, effects| format!("{medicines} medicines, {effects} effects"),
    start_is_title: "What you can do here",
    start_is: [
        "Say what matters to you, such as sleep or weight.",
        "See how many of 100 people get an effect, beside placebo (a pill without an active substance).",
        "Put two to four medicines side by side and see where each number comes from.",
    ],
    start_not_title: "What this is not",
    start_not: [
        "It gives no advice to start, change or stop a medicine.",
        "It does not know your health. It asks for no diagnosis, age or test results.",
        "It does not choose for you. You decide together with your prescriber.",
    ],

    matters_title: "What matters to you?",
    matters_lead: "Begin with the one thing that matters most. You can skip everything that you do not mind.",
    matters_few: "Three to five wishes are enough. None are required.",
    matters_begin: "What matters most to you? Choose one to begin.",
    matters_more: "Is there something else that matters?",
    matters_enough: "You have five wishes or more. That is enough to compare well; more wishes make the order less clear.",
    matters_mine: "What matters to you, the first thing first",
    matters_remove: |effect| format!("Remove {effect}"),
    matters_undo: "Undo",
    ceiling_title: "Is there a limit that you cannot accept?",
    ceiling_none: "No limit",
    ceiling_step: |amount, medicines| format!("More than {amount} (sets {medicines} apart)"),
    ceiling_hint: "A medicine above your limit stays visible, in a list of its own.",
    matters_gap: |low, high| format!("Between the medicines it differs from {low} to {high}."),
    matters_how_much: "How much does this matter to you?",
    importance: ["It does not matter", "A little", "A lot", "Very much"],
    direction: "What do you want?",
    avoid: "Less of it",
    welcome: "More of it",
    matters_measured: "How this was measured",
    matters_no_figures: "There are no comparable figures to weigh this. You can look at it in the overview.",
    matters_no_figures_title: "Cannot be weighed",
    matters_to_overview: "See the overview",
    matters_reset: "Clear all my wishes",
    matters_chosen: |n| match n {
        0 => "You have no wishes yet.".to_owned(),
        1 => "You have 1 wish.".to_owned(),
        n => format!("You have {n} wishes."),
    },

    overview_title: "Overview",
    overview_lead: "Press a number to see where it comes from.",
    overview_caption: |class| format!("{class}: what is known of each effect"),
    overview_scroll: "Table, scrolls sideways",
    medicine: "Medicine",
    placebo: "Placebo",
    placebo_explained: "A pill without an active substance: what people on it had in the same kind of trials.",
    sort: "Order",
    sort_by_name: "A to Z",
    sort_by_fit: "By my wishes",
    sort_by_effect: |effect| format!("Order by {effect}"),
    sort_needs_wishes: "Say first what matters to you",
    sorted_by_name: "The medicines stand from A to Z.",
    sorted_by_fit: "The medicines closest to your wishes come first. Small differences mean little.",
    sorted_by_effect: |effect, ascending| {
        if ascending {
            format!("Ordered by {effect}, lowest first.")
        } else {
            format!("Ordered by {effect}, highest first.")
        }
    },
    columns: "Effects",
    columns_mine: "My wishes",
    columns_all: "All",
    list_by_fit: "Ordered by your wishes, closest first",
    list_too_little: "Too little is known to place it",
    list_too_little_why: "Less than half of what you find important has been measured well enough.",
    list_unacceptable: "Has something you cannot accept",
    list_without_figure: "No comparable figure for this effect",
    choose_for_compare: |medicine| format!("Compare {medicine}"),
    chosen_for_compare: |n| match n {
        1 => "1 medicine chosen. Choose at least one more.".to_owned(),
        n => format!("{n} medicines chosen."),
    },
    compare_now: "Compare side by side",
    compare_full: "Four is the most that fits side by side.",
    compare_clear: "Clear",
    legend_title: "What the cells mean",
    place: "Place",
    place_one: |place, of| format!("Place {place} of {of}"),
    place_range: |low, high, of| format!("Place {low} to {high} of {of}"),
    group_first: "Closest to your wishes",
    group_next: "Further from your wishes",
    group_several: "Between these there is no clear difference.",
    group_single: "This one stands alone here.",
    draws_running: "How sure this order is, is still being worked out…",
    rests_on_missing: |n| {
        format!(
            "About {n} of 100 parts of this order rest on figures that are missing or measured too little."
        )
    },
    rests_on_nothing_missing: "No figure is missing for your wishes.",
    exceeds: |effect, amount, limit, chance| {
        format!(
            "{effect}: {amount}. Your limit is {limit}. The chance that it is really above that: {chance} of 100."
        )
    },
    ceiling_unknown: |effects| format!("Not known whether it stays below your limit: {effects}."),

    why: "Why here?",
    why_of: |medicine| format!("Why is {medicine} here?"),
    why_title: |medicine| format!("Why {medicine} stands here"),
    why_no_wishes: "You have no wishes, so there is no order to explain.",
    why_not_placed: "This medicine has no place in the order.",
    why_lead: "Each wish, what is known of it, and how far it takes this medicine from what you want.",
    why_wish: "Your wish",
    why_matters: "Matters",
    why_distance: "Distance to your wish",
    nearness: ["the closest of all", "close", "in the middle", "far", "the furthest of all"],
    nearness_explained: "How far the number is from your wish. The thin bar is what that adds to the distance, counted with how much it matters to you.",
    nearness_unknown: "not known, the middle was assumed",
    why_first_three: |n| {
        format!("With the uncertainty counted in, it is among the first three in {n} of 100 calculations.")
    },
    without_interval: |effects| {
        format!("Printed without a range, so this looks surer than it is: {effects}.")
    },
    change_title: "What would change this order?",
    change_lead: "The smallest change of each wish that brings another medicine into the first group.",
    change_importance: |effect, now, then, enters| {
        format!(
            "If “{effect}” mattered to you “{then}” instead of “{now}”, these would come into the first group: {enters}."
        )
    },
    change_direction: |effect, then, enters| {
        format!("If for “{effect}” you wanted “{then}”, these would come into the first group: {enters}.")
    },
    change_none: |effects| {
        format!("No change of these wishes brings another medicine into the first group: {effects}.")
    },
    missing_matters: |effect, medicine| {
        format!(
            "The missing figure that matters most: “{effect}” with {medicine}. Knowing it could change who stands first."
        )
    },
    missing_none: "No missing figure could bring another medicine into the first group.",
    fit_assumed: |effects| format!("Not known: {effects}. The middle was assumed."),

    of_100: "of 100 people",
    of_100_better: "of 100 people better off than average on placebo",
    of_100_per: |period| format!("of 100 people {period}"),
    expert_rating: "rating by experts",
    fewer_than_one: "fewer than 1",
    to: |low, high| format!("{low} to {high}"),
    between: |low, high| format!("between {low} and {high}"),
    about_frame: |with, without, per| format!("About {with} of 100 people had this{per}, {without} did not."),
    fewer_frame: |per| format!("Fewer than 1 of 100 people had this{per}, more than 99 did not."),
    better_frame: |better, rest| {
        format!(
            "Of 100 people on this medicine, about {better} ended up better than the average person on placebo, {rest} did not. 50 would mean no difference."
        )
    },
    change_frame: |change| format!("On average {change} compared with placebo."),
    grade_frame: |code, levels| {
        format!("Experts put it at “{code}” in the order {levels}. There are no counts.")
    },
    range_said: |range| format!("The true number probably lies {range}."),
    no_range: "There is no range for this number.",
    placebo_said: |placebo| format!("On placebo: {placebo}."),
    placebo_zero_short: "zero point",
    placebo_zero: "Placebo is the zero point.",
    like_placebo: "About the same as placebo",
    like_placebo_short: "about as placebo",
    too_little: "Measured too little to say",
    too_little_short: "too little measured",
    not_measured: "Not measured",
    not_measured_short: "not measured",
    band: |low| format!("The label says at least {low} of 100, counted differently."),
    band_between: |low, high| format!("The label says {low} to {high} of 100, counted differently."),
    band_short: "label only",
    open_source: "Show the source",

    compare_title: "Compare side by side",
    compare_lead: "Each picture shows the same 100 people.",
    compare_empty: "Choose two to four medicines to put them side by side.",
    compare_add: "Add a medicine",
    compare_choose: "Choose a medicine",
    compare_remove: |medicine| format!("Remove {medicine}"),
    compare_mine: "What matters to you",
    compare_rest: "Other effects",
    compare_nothing: "Nothing was measured for these medicines:",
    icon_array: |n| format!("{n} of 100 people filled in"),
    axis: |figure| format!("Number line: {figure}"),

    medicine_brands_nl: "Brand names in the Netherlands",
    medicine_brands_uk: "Brand names in the United Kingdom",
    medicine_atc: "ATC code",
    medicine_group: "Group",
    medicine_forms: "Forms",
    medicine_available: "In the Netherlands",
    medicine_available_yes: "Listed in a Dutch medicines reference. That is not proof that it is supplied today.",
    medicine_available_no: "Withdrawn",
    not_found: "Not known here",
    medicine_effects: "What is known of each effect",
    medicine_nothing: "There are no reliable figures for this medicine here. That does not mean that it has no effects.",
    medicine_facts: "Facts for the conversation with your prescriber",
    medicine_facts_lead: "As found in the sources. The words of the source itself can be opened at each fact.",
    class_level: "about the whole group",
    effect: "Effect",
    on_this: "On this medicine",
    on_placebo: "On placebo",
    range: "Range",
    people: "People studied",
    add_to_compare: |medicine| format!("Add {medicine} to compare"),
    in_compare: "Chosen to compare",

    source_title: "Where this number comes from",
    source_close: "Close",
    source_studied: "Who was studied",
    source_duration: "For how long",
    source_people: "How many people",
    source_people_on: |events, people, medicine| format!("{events} of {people} people on {medicine} had it."),
    source_people_count: |people| format!("{people} people on this medicine."),
    source_placebo_people: |events, people| format!("On placebo {events} of {people}."),
    source_trials: |trials| format!("Trials with this medicine: {trials}."),
    source_groups: "Trials or placebo groups",
    source_direct: |trials| format!("Of these, compared with placebo directly: {trials}."),
    source_baseline: |placebo, low, high, people| {
        format!("{placebo} of 100 ({low} to {high}), from {people} people on placebo")
    },
    source_no_baseline: "There was no placebo group. Without a medicine people can have this too.",
    source_measure: "As measured",
    source_print: "As printed",
    source_printed: |medicine, placebo| {
        format!("In these trials: {medicine} of 100 on the medicine, {placebo} of 100 on placebo.")
    },
    source_printed_alone: |medicine| {
        format!("As printed: {medicine} of 100 on the medicine, without placebo.")
    },
    source_derivation: "How it was derived",
    derivation_computed: "Own joint analysis of many trials (network meta-analysis). It has not been published.",
    derivation_published: "Printed in an article.",
    derivation_label: "From a product label or a pooled table of trials. Other trials, doses and people than for other medicines, so compare with care.",
    source_reliable: "Reliable enough to weigh",
    source_reliable_yes: "Yes",
    source_reliable_no: "No, it never counts in an order",
    source_place: "Place in the source",
    source_quote: "In the words of the source",
    source_note: "Remark of those who collected it",
    source_found: "Source",
    source_read: |date| format!("Read on {date}."),
    source_seen_twice: "Read twice, with the same result.",
    source_link: "Open the source",
    source_new_tab: "opens in a new tab",
    source_how: "How it was counted",
    measure_or: "Odds ratio against placebo",
    measure_rr: "Risk ratio against placebo",
    measure_md: "Difference from placebo",
    measure_smd: "Standardised mean difference from placebo",
    measure_incidence: "Of 100 people, without placebo",
    measure_grade: "Category",
    measure_band: "Category on the label, of 100",
    interval_95: |range| format!("95% interval {range}"),

    about_title: "About the data",
    about_lead: "What the figures are, where they come from and what they cannot tell.",
    about_status: "Status",
    about_version: |version, date| format!("Version {version}, {date}."),
    about_reviewed: |by, date| format!("Checked by {by} on {date}."),
    about_counts: |medicines, effects, estimates, reliable| {
        format!(
            "{medicines} medicines, {effects} effects, {estimates} figures. {reliable} of them are reliable enough to weigh."
        )
    },
    about_who: "Who was studied and for how long",
    about_method_title: "How it works",
    about_method: [
        "Frequencies are told as people out of 100, always beside the placebo number. To get them, the difference with placebo is applied to one common placebo number for each effect.",
        "Average changes, such as weight, stay in their own unit.",
        "Only reliable figures weigh. An unreliable figure is shown as “measured too little to say”, with the reason one tap away.",
        "A label’s category counts what was judged to be caused by the medicine, while trials count everything. The two are never put on one scale.",
        "For each effect, the lowest and the highest number of all medicines and placebo are the ends of a scale from 0 to 1.",
        "Your wishes weigh these scales: does not matter 0, a little 1, a lot 2, very much 3. The average says how far a medicine is from your wishes.",
        "Where a number is missing, the middle of the scale is assumed and the page says so. If less than half of your wishes is known, the medicine is not placed.",
        "Trials study groups under controlled conditions, mostly for some weeks. What happens to one person cannot be predicted.",
    ],
    about_missing_title: "When there is no number",
    about_missing: "“About the same as placebo”, “measured too little to say” and “not measured” are three different things. None of them means zero.",
    about_effects_title: "How each effect was measured",
    about_sources_title: "All sources",
    about_sources_lead: |n| format!("{n} sources, by title."),
    about_report_title: "Something wrong?",
    about_report: "Tell the site that offers this page which number you mean, and mention the data version above.",

    rule_duplicate: "stands twice",
    rule_unknown_medicine: "names an unknown medicine",
    rule_unknown_effect: "names an unknown effect",
    rule_interval: "low, value and high are not in order",
    rule_out_of_scale: "a figure is outside its scale",
    rule_no_baseline: "there is no placebo number",
    rule_measure: "the measure cannot be compared with the others",
    rule_kind: "kind and measure do not belong together",
    rule_category: "the category does not exist",
    rule_reliability: "cannot be reliable",
    rule_empty: "there is nothing in it",
};

//! The list of all texts, and how they travel to the browser.
//!
//! The texts are written in Rust, one value of [`Messages`] per language, so that a missing one does not compile. They
//! are not part of the program that the browser loads: a person reads one language, and two would be an eighth of
//! the program. [`Messages::to_json`] makes a file for each language, [`Messages::from_json`] reads it.

use super::template::Template;

/// A text without places for values.
pub type Text = &'static str;

/// Texts as they travel: the fingerprint of the program, and all of them in the order of the fields.
pub type Packed = (u32, Vec<String>);

/// A field of [`Messages`] as a row of plain texts.
trait Row {
    /// The row before it is filled.
    const EMPTY: Self;
    /// How many texts.
    const LENGTH: usize = 1;
    fn texts(&self, into: &mut Vec<Text>);
    /// Filled where it stands: giving back hundreds of fields would be three times the code.
    fn fill(&mut self, from: &mut Texts);
}

/// Texts one after another. Their number is right before any is taken, so that filling need not look at each.
struct Texts(std::vec::IntoIter<Text>);

impl Texts {
    #[inline(never)]
    fn next(&mut self, into: &mut Text) {
        *into = self.0.next().unwrap_or_default();
    }
}

impl Row for Text {
    const EMPTY: Text = "";

    fn texts(&self, into: &mut Vec<Text>) {
        into.push(self);
    }

    fn fill(&mut self, from: &mut Texts) {
        from.next(self);
    }
}

impl<const N: usize> Row for Template<N> {
    const EMPTY: Self = Template("");

    fn texts(&self, into: &mut Vec<Text>) {
        into.push(self.0);
    }

    fn fill(&mut self, from: &mut Texts) {
        from.next(&mut self.0);
    }
}

impl<const N: usize> Row for [Text; N] {
    const EMPTY: Self = [""; N];
    const LENGTH: usize = N;

    fn texts(&self, into: &mut Vec<Text>) {
        into.extend(self);
    }

    fn fill(&mut self, from: &mut Texts) {
        for text in self {
            from.next(text);
        }
    }
}

macro_rules! messages {
    ($(#[$about:meta])* pub struct $Name:ident { $(pub $field:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(Debug, PartialEq)]
        pub struct $Name { $(pub $field: $type,)* }

        impl $Name {
            /// Differs between programs whose texts do not fit each other: of the names and types of all fields.
            const FINGERPRINT: u32 = fingerprint(concat!($(stringify!($field), ":", stringify!($type), ";"),*));

            /// All texts, in the order of the fields.
            fn texts(&self) -> Vec<Text> {
                let mut texts = Vec::new();
                $(self.$field.texts(&mut texts);)*
                texts
            }

            /// The texts of each field, for checks of all of them.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn by_field(&self) -> Vec<(&'static str, Vec<Text>)> {
                let mut fields = Vec::new();
                $({
                    let mut texts = Vec::new();
                    self.$field.texts(&mut texts);
                    fields.push((stringify!($field), texts));
                })*
                fields
            }

            /// How many texts all fields have together.
            const LENGTH: usize = 0 $(+ <$type as Row>::LENGTH)*;

            const EMPTY: $Name = $Name { $($field: Row::EMPTY,)* };

            fn fill(&mut self, from: &mut Texts) {
                $(self.$field.fill(from);)*
            }

            /// All texts as they travel.
            pub fn packed(&self) -> Packed {
                ($Name::FINGERPRINT, self.texts().into_iter().map(str::to_owned).collect())
            }

            /// The texts that were [packed](Self::packed). They live as long as the program.
            ///
            /// `None` for those of another program.
            pub fn unpacked((fingerprint, texts): Packed) -> Option<Box<$Name>> {
                if fingerprint != $Name::FINGERPRINT || texts.len() != $Name::LENGTH {
                    return None;
                }
                let texts: Vec<Text> = texts.into_iter().map(|text| &*text.leak()).collect();
                let mut unpacked = Box::new($Name::EMPTY);
                unpacked.fill(&mut Texts(texts.into_iter()));
                Some(unpacked)
            }
        }
    };
}

/// FNV-1a.
const fn fingerprint(text: &str) -> u32 {
    let (bytes, mut hash, mut i) = (text.as_bytes(), 0x811c_9dc5_u32, 0);
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash
}

impl Messages {
    /// The file of these texts: [`Packed`] as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.packed()).expect("texts are plain JSON")
    }

    /// Reads the file of [`Messages::to_json`].
    ///
    /// `None` for anything but such a file of the same program.
    pub fn from_json(json: &str) -> Option<Box<Messages>> {
        Messages::unpacked(serde_json::from_str(json).ok()?)
    }
}

messages! {
/// Every text of the program in one language.
#[allow(missing_docs, reason = "the name and the English text beside it say what each one is")]
pub struct Messages {
    // The frame around every screen.
    pub product: Text,
    pub tagline: Text,
    pub skip_to_content: Text,
    pub other_language: Text,
    pub prescriber: Text,
    pub menu: Text,
    pub to_start: Text,
    pub steps: Text,
    pub step_names: [Text; 4],
    pub nav_compare: Text,
    pub nav_about: Text,
    pub unreviewed_short: Text,
    pub unreviewed: Text,
    pub safety_title: Text,
    pub safety_prescriber: Text,
    pub safety_emergency: Text,
    pub purpose_title: Text,
    pub purpose: Text,
    pub privacy: Text,
    pub newer: Text,
    pub newer_figures: Text,
    // The name of the class.
    pub newer_keeps: Template<1>,
    pub newer_loses: Template<1>,
    pub newer_use: Text,
    pub newer_not_now: Text,

    // Loading and failing.
    pub loading: Text,
    pub retry: Text,
    pub failed_title: Text,
    pub failed_network: Text,
    pub failed_timeout: Text,
    pub failed_server: Text,
    pub failed_missing: Text,
    pub failed_unreadable: Text,
    pub failed_newer: Text,
    pub failed_wrong: Text,
    pub failed_language: Text,
    pub failed_screen: Text,
    pub failed_details: Text,
    pub failed_keep: Text,
    pub failed_tables: Text,
    pub unknown_page_title: Text,
    pub unknown_page: Text,
    pub unknown_medicine: Template<1>,

    // Start.
    pub start_title: Text,
    pub start_lead: Text,
    pub start_about: Text,
    // Something was offered, something is taken.
    pub start_ways: [Text; 2],
    // Nothing was offered yet, something was, nothing is taken yet, something is.
    pub start_for_another: Text,
    pub start_for_another_means: Text,
    pub start_find: [Text; 4],
    pub start_example_typed: Text,
    pub start_found_none: Text,
    // The class that the question is about, and those that know the word.
    pub start_found_elsewhere: Template<2>,
    pub start_found_one: Text,
    pub start_found: Template<1>,
    // Offered, taken, about which effects; looked at beside what is taken.
    pub start_named: [Text; 3],
    pub start_also: Text,
    pub start_remove: Template<1>,
    pub start_moves: [Text; 2],
    pub start_compare: Template<1>,
    pub start_on: Text,
    pub start_medicine: Template<1>,
    pub start_mixed: Text,
    pub start_per_medicine: Text,
    pub start_topic: Template<1>,
    pub start_topic_of: Template<2>,
    pub crisis_title: Text,
    pub crisis_lines: [Text; 2],
    pub crisis_numbers: [Text; 2],
    pub crisis_elsewhere: Text,
    pub start_choose: Text,
    pub start_counts: Template<2>,
    pub start_example_title: Text,
    // The effect, and who are counted.
    pub start_example: Template<2>,
    pub start_example_about: Template<1>,
    // Who were studied, and for how long.
    pub start_example_who: Template<2>,
    pub start_example_not: Text,
    pub start_not_title: Text,
    pub start_not: [Text; 3],

    // What matters.
    pub matters_title: Text,
    pub matters_few: Text,
    pub matters_enough: Text,
    pub matters_mine: Text,
    pub matters_find: Text,
    pub matters_find_example: Text,
    // Which one of how many.
    pub matters_of: Template<2>,
    pub matters_effects: Text,
    pub matters_previous: Text,
    pub matters_next: Text,
    pub matters_end: Text,
    pub matters_talk: Text,
    pub matters_to_talk: Text,
    pub matters_not_chosen: Text,
    pub matters_found_none: Text,
    // The topic.
    pub matters_topic: Template<1>,
    pub matters_all: Text,
    pub matters_change: Text,
    pub matters_remove: Text,
    pub matters_undo: Text,
    pub explanation: Text,
    pub ceiling_title: Text,
    pub ceiling_label: Text,
    pub ceiling_none: Text,
    pub ceiling_step: Template<2>,
    pub ceiling_hint: Text,
    pub ceiling_average: Text,
    pub ceiling_in_people: Text,
    pub matters_limit: Template<1>,
    pub matters_how_much: Text,
    pub importance: [Text; 4],
    pub direction: Text,
    pub avoid: Text,
    pub welcome: Text,
    pub matters_measured: Text,
    pub matters_no_figures: Text,
    pub matters_to_overview: Text,
    pub matters_reset: Text,
    pub matters_chosen_none: Text,
    pub matters_chosen_one: Text,
    pub matters_chosen: Template<1>,

    pub figures_title: Text,
    pub cards_title: Text,
    pub cards_lead: Text,
    pub cards_choose: Text,
    // Which one of how many.
    pub cards_of: Template<2>,
    pub cards_play: Text,
    pub cards_other: Text,
    // On this so many, on placebo so many.
    pub cards_people: Template<3>,
    pub cards_people_alone: Template<2>,
    pub cards_better: Template<2>,
    pub cards_change: Template<2>,
    pub cards_category: Template<3>,
    pub cards_too_little: Template<1>,
    pub cards_no_figure: Template<1>,
    pub cards_how_long: Template<1>,
    pub cards_doctor: Text,
    pub cards_talk: Template<1>,
    pub cards_mind: Template<1>,
    pub cards_ask: Text,
    pub cards_sheet: Text,

    // What comes out.
    pub overview_title: Text,
    pub overview_more: Text,
    pub out_or: Template<2>,
    // The sentence about two medicines: a medicine, and the effects.
    pub out_more_often: Template<2>,
    pub out_more: Template<2>,
    pub out_experts: Template<2>,
    pub out_small: Template<1>,
    pub out_one_sided: Template<2>,
    pub out_neither: Template<1>,
    pub out_touch: Text,
    pub out_no_wishes: Text,
    pub out_pick: Text,
    pub out_say: Text,
    pub out_effects: Text,
    pub out_talked_about: Text,
    pub out_from: Template<1>,
    pub out_from_means: Text,
    pub out_staying: Template<1>,
    pub out_staying_means: Text,
    pub out_lines: Text,
    pub out_order: Text,
    pub out_all: Text,
    pub out_missing: Template<2>,
    pub out_wishes: Text,
    pub out_unplaced: Text,
    pub out_country: Text,
    pub out_all_figures: Text,
    pub out_compare: Template<1>,
    // The Netherlands, Belgium, the United Kingdom, the United States.
    pub countries: [Text; 4],
    // Withdrawn, never on the market.
    pub unavailable: [Text; 2],
    // By `ConditionOfUse`.
    pub special_use: [Text; 3],
    pub has_conditions: Text,
    pub unknown_here: Text,
    // What, and lowest first.
    pub line_label: Template<1>,
    pub line_placebo: Template<1>,
    pub line_tray: Template<2>,
    pub line_table: Text,
    pub line_no_figure: Template<1>,
    pub line_no_zero: Template<1>,
    pub line_less: Text,
    pub line_more: Text,
    // So much less or more than what is taken now; the same number.
    pub line_less_than: Template<2>,
    pub line_more_than: Template<2>,
    pub line_same_as: Template<1>,
    pub line_half: Text,
    pub line_signs: [Text; 4],

    // All figures.
    pub overview_lead: Text,
    pub figures_page: Template<3>,
    pub figures_before: Text,
    pub figures_after: Text,
    pub too_large: Template<4>,
    pub overview_caption: Template<1>,
    pub medicine: Text,
    pub placebo: Text,
    pub placebo_explained: Text,
    pub sort: Text,
    pub sort_by_name: Text,
    pub sort_by_fit: Text,
    pub sort_by_effect: Template<1>,
    pub sort_by_one: Text,
    pub sort_by_none: Text,
    pub sort_highest: Text,
    pub sorted_by_name: Text,
    pub sorted_by_fit: Text,
    pub sorted_lowest_first: Template<1>,
    pub sorted_highest_first: Template<1>,
    pub columns: Text,
    pub columns_mine: Text,
    pub columns_all: Text,
    pub columns_benefits: Text,
    pub ranges_show: Text,
    pub range_none: Text,
    pub effect_explained: Text,
    pub filters: Text,
    pub filters_active: Template<1>,
    pub filter_name: Text,
    pub filter_group: Text,
    pub filter_form: Text,
    pub filter_available: Template<1>,
    pub filter_any: Text,
    pub filters_unknown: Text,
    pub filters_clear: Text,
    pub filters_shown: Template<2>,
    pub filters_places: Text,
    pub filters_none: Text,
    pub list_by_fit: Text,
    // The lists beside the order: what they are, and what that means.
    pub list_unknown_wish: Text,
    pub list_unknown_wish_why: Text,
    pub list_above_limit: Text,
    pub list_unknown_limit: Text,
    pub list_special: Text,
    pub list_special_why: Text,
    pub list_unavailable: Text,
    pub list_unavailable_why: Text,
    pub list_without_figure: Text,
    pub choose_for_compare: Template<1>,
    pub chosen_for_compare_one: Text,
    pub chosen_for_compare: Template<1>,
    pub compare_now: Text,
    pub compare_full: Text,
    pub legend_title: Text,
    pub legend_bar: Text,
    pub legend_range: Text,
    pub legend_too_little: Text,
    pub legend_band: Text,
    pub legend_no_figure: Text,
    pub legend_measure_sign: Text,
    pub legend_measure: Text,
    pub legend_places: Text,
    pub fit_assumed: Template<1>,
    pub place: Text,
    pub place_one: Template<2>,
    pub place_range: Template<3>,
    pub group_first: Text,
    // When all of its figures are imprecise ones.
    pub group_first_imprecise: Text,
    // Which group of how many.
    pub group_next: Template<2>,
    pub group_several: Text,
    // When some of the group are surely closer than others of it.
    pub group_several_apart: Text,
    pub group_single: Text,
    pub draws_running: Text,
    pub rests_on_nothing_missing: Text,
    pub exceeds: Template<3>,
    pub exceeds_average: Text,
    pub exceeds_band: Template<3>,
    pub ceiling_unknown: Template<1>,
    pub wish_unknown: Template<1>,
    pub imprecise: Template<1>,
    pub lacks_benefit: Text,

    // What prescribers see as well. The short names of the measures stand in the order of `Measure`.
    pub measures_short: [Text; 5],
    pub people_short: Template<1>,
    pub trials_short: Template<1>,
    pub places_spread: Template<3>,
    pub fit_numbers: Template<4>,
    pub pairs_title: Text,
    pub pairs_lead: Text,

    // Why here, and what would change it.
    pub why: Text,
    pub why_of: Template<1>,
    pub why_title: Template<1>,
    pub why_no_wishes: Text,
    pub why_not_placed: Text,
    pub why_lead: Text,
    pub why_wish: Text,
    pub why_matters: Text,
    pub why_distance: Text,
    pub nearness: [Text; 5],
    pub nearness_explained: Text,
    pub nearness_unknown: Text,
    pub why_first_three: Template<1>,
    pub change_title: Text,
    pub change_lead: Text,
    pub change_importance: Template<4>,
    pub change_none: Template<1>,
    pub missing_matters: Template<2>,
    pub missing_none: Text,
    pub missing_nothing: Text,

    // How figures are said.
    pub of_100: Text,
    pub of_100_better: Text,
    pub of_100_per: Template<1>,
    pub expert_rating: Text,
    pub expert_ends: Template<2>,
    pub fewer_than_one: Text,
    pub to: Template<2>,
    pub between: Template<2>,
    // So many get it, so many do not, and per which period (with a space before it, or nothing).
    pub about_frame: Template<3>,
    pub fewer_frame: Template<1>,
    // What placebo is on the scale of `better_frame`.
    pub placebo_half: Text,
    pub better_frame: Template<2>,
    pub change_frame: Template<1>,
    pub grade_frame: Template<2>,
    pub range_said: Template<1>,
    pub no_range: Text,
    pub placebo_said: Template<1>,
    pub placebo_zero_short: Text,
    pub placebo_zero: Text,
    pub like_placebo: Text,
    pub like_placebo_short: Text,
    pub too_little: Text,
    pub too_little_short: Text,
    pub no_figure: Text,
    pub no_figure_short: Text,
    pub no_more_than_placebo: Text,
    pub no_more_than_placebo_short: Text,
    pub band: Template<1>,
    pub band_between: Template<2>,
    pub band_short: Text,
    pub open_source: Text,

    // Compare.
    pub compare_title: Text,
    pub compare_empty: Text,
    pub compare_one: Text,
    pub compare_ways: Text,
    pub compare_add: Text,
    pub compare_choose: Text,
    pub compare_add_now: Text,
    pub compare_remove: Template<1>,
    pub compare_taken_now: Template<1>,
    pub compare_stay: Template<1>,
    pub compare_not_found: Template<1>,
    pub compare_left_out: Template<1>,
    pub compare_table: Template<1>,
    pub compare_verdict: Text,
    pub compare_50: Text,
    pub compare_my_wish: Text,
    pub compare_open: Text,
    // What differs, as a word per row. On these; on these than on those.
    pub differs_more: Template<1>,
    pub differs_higher: Template<1>,
    pub differs_more_than: Template<2>,
    pub differs_higher_than: Template<2>,
    // The same four where one of the figures is imprecise.
    pub differs_probably_more: Template<1>,
    pub differs_probably_higher: Template<1>,
    pub differs_probably_more_than: Template<2>,
    pub differs_probably_higher_than: Template<2>,
    pub differs_experts: Template<1>,
    pub differs_experts_than: Template<2>,
    // The numbers, and what they count.
    pub differs_small: Template<2>,
    pub differs_small_same: Text,
    pub differs_small_than: Template<2>,
    pub differs_unclear: Text,
    pub differs_unclear_experts: Text,
    pub differs_none: Text,
    // On this so many, on placebo so many.
    pub differs_on: Template<2>,
    pub differs_on_placebo: Template<1>,
    pub differs_no_figure: Template<1>,
    pub differs_too_little: Template<1>,
    pub differs_band: Template<2>,
    pub differs_in_words: Template<1>,
    pub compare_of_100: Text,
    pub compare_at_least: Template<1>,
    // The biggest trade-offs: more on these | than on those.
    pub trade_more_on: Text,
    pub trade_than: Template<1>,
    pub trade_imprecise: Template<1>,
    pub trade_unsure: Template<1>,
    pub trade_nothing_clear: Text,
    pub trade_nothing_known: Text,
    // How many effects, and which.
    pub compare_rest: Template<2>,
    pub compare_rest_one: Template<1>,
    pub compare_stopping: Text,
    pub compare_stopping_words: Text,
    pub compare_course: Text,
    pub compare_course_words: Text,
    pub compare_course_none: Text,
    pub compare_unknown: Text,
    pub compare_unknown_count: Template<2>,
    pub compare_unknown_none: Text,
    pub compare_unknown_effects: Text,
    pub compare_unknown_means: Text,
    // So many of 100 have it, so many do not.
    pub compare_imprecise: Text,
    pub compare_there_is: Template<1>,
    pub compare_relatives: Template<1>,
    pub compare_of_all: Text,
    pub compare_source: Text,
    pub compare_label: Text,
    pub compare_who: Template<2>,
    pub compare_measured: Text,
    pub compare_means_title: Text,
    pub compare_lead: Text,
    pub compare_means: Text,
    pub compare_weak: Text,
    pub without_title: Text,
    pub stay_text: Text,
    pub stay_write_down: Text,
    pub without_text: Text,
    pub compare_no_placebo_grade: Text,
    pub compare_legend: Text,
    pub compare_icons: [Text; 4],
    pub compare_line: Text,
    pub and: Template<2>,
    // Against placebo: more, less, unclear, a little more, a little less.
    pub placebo_contrast: [Text; 7],
    pub picture_range: Template<1>,
    pub icons: Template<2>,
    pub icons_none: Text,
    pub axis: Template<3>,
    pub axis_placebo: Text,
    // For prescribers.
    pub pairs: Template<1>,
    pub pairs_explained: Text,

    // Medicine.
    pub medicine_brands_nl: Text,
    pub medicine_brands_uk: Text,
    pub medicine_atc: Text,
    pub medicine_group: Text,
    pub medicine_forms: Text,
    // A country.
    pub medicine_available: Template<1>,
    // Available, withdrawn, never on the market, not known.
    pub medicine_available_as: [Text; 4],
    pub ask_pharmacy: Text,
    pub medicine_rests_on: Text,
    // The European Union, Germany, Switzerland, Finland, Spain.
    pub other_countries: [Text; 5],
    pub medicine_condition: Text,
    pub not_found: Text,
    pub medicine_effects: Text,
    pub medicine_effects_lead: Text,
    pub medicine_signs: [Text; 4],
    pub medicine_nothing: Text,
    pub medicine_range: Template<1>,
    pub too_little_sure: Text,
    // The group, and what is known of its medicines.
    pub medicine_relatives: Template<2>,
    pub medicine_relatives_none: Template<1>,
    pub time_title: Text,
    pub time_lead: Text,
    // First weeks, two months, half a year, after stopping.
    pub time_stretches: [Text; 4],
    // By `course::Word`.
    pub time_words: [Text; 7],
    pub time_figure: Text,
    pub time_unknown: Text,
    pub time_not: Template<1>,
    pub time_open: Text,
    pub time_dose: Text,
    // Of a medicine, of its relatives, of the class.
    pub said_of: [Text; 4],
    pub warnings_title: Text,
    pub warnings_lead: Text,
    pub warnings_none: Text,
    pub harms_title: Text,
    pub harms_lead: Text,
    pub harms_none: Text,
    pub harms_more: Template<1>,
    pub harms_fewer: Template<1>,
    pub harms_placebo: Template<1>,
    pub harms_without: Template<1>,
    pub harms_no_comparator: Text,
    pub harms_printed: Template<1>,
    // So many of so many people.
    pub harms_counted: Template<2>,
    pub medicine_sources: Template<1>,
    pub medicine_facts: Text,
    pub medicine_facts_lead: Text,
    pub class_level: Text,
    pub effect: Text,
    pub on_this: Text,
    pub on_placebo: Text,
    pub range: Text,
    pub add_to_compare: Template<1>,
    pub in_compare: Text,
    pub remove_from_compare: Template<1>,
    pub medicine_is: Template<1>,
    pub medicine_known_as: Template<2>,
    pub words_explained: Text,
    pub word_of_100: Text,
    pub word_group: Text,
    // Harms, burdens and benefits.
    pub valence: [Text; 3],
    pub explained: Template<1>,
    // What it is like, when it appears, what to ask.
    pub explained_rows: [Text; 3],
    pub stopping_title: Text,
    pub stopping_fixed: Text,
    pub facts_missing: Template<1>,

    // How sure a figure is, from the lowest level to the highest; doubts in the order of the rule.
    pub certainty_title: Text,
    pub certainty: [Text; 3],
    pub certainty_sentence: [Text; 3],
    pub certainty_why: Text,
    pub certainty_rule: Text,
    pub doubt: [Text; 14],

    // Saved on this device.
    pub saved_title: Text,
    pub saved_lead: Text,
    pub saved_week: Text,
    pub saved_now_title: Text,
    pub saved_now: Template<1>,
    pub saved_nothing_now: Text,
    pub saved_name: Text,
    pub saved_save: Text,
    pub saved_as_file: Text,
    pub saved_back: Template<1>,
    pub saved_done: Text,
    pub saved_list_title: Text,
    pub saved_none: Text,
    pub saved_open: Text,
    pub saved_open_of: Template<1>,
    pub saved_delete: Text,
    pub saved_delete_of: Template<1>,
    pub saved_deleted: Template<1>,
    pub saved_undo: Text,
    pub saved_rename: Text,
    pub saved_rename_of: Template<1>,
    pub saved_rename_button: Text,
    pub saved_new_name: Text,
    pub saved_renamed: Text,
    pub saved_export: Text,
    pub saved_file_name: Template<1>,
    pub saved_file_title: Text,
    pub saved_file_lead: Text,
    pub saved_import: Text,
    pub saved_import_failed: Template<1>,
    pub saved_added_none: Text,
    pub saved_added_one: Text,
    pub saved_added: Template<1>,
    pub saved_wipe: Text,
    pub saved_wipe_sure: Text,
    pub saved_wipe_yes: Text,
    pub saved_wiped: Text,
    pub saved_denied: Text,
    pub saved_only_here: Text,
    pub saved_full: Text,
    pub saved_most: Template<1>,
    pub saved_too_long: Text,
    pub saved_other_tab: Text,
    pub saved_unreadable: Text,
    pub saved_unreadable_keep: Text,
    pub saved_unreadable_download: Text,
    pub saved_unreadable_file: Text,
    pub saved_unreadable_wipe: Text,
    pub saved_unreadable_sure: Text,
    pub saved_wrong_json: Text,
    pub saved_wrong_other: Text,
    pub saved_wrong_newer: Template<1>,
    pub saved_wrong_place: Template<1>,
    pub saved_wrong_long: Text,

    // What a person takes and took.
    pub taking_title: Text,
    pub taking_of: Template<1>,
    pub taking_lead: Text,
    pub taking_question: Text,
    pub taking_when: [Text; 3],
    pub taking_what_did: Text,
    pub taking_outcome: [Text; 3],
    pub taking_reasons: Text,
    pub taking_reasons_of: Text,
    pub taking_add: Text,
    pub taking_choose: Text,
    pub taking_add_button: Text,
    pub taking_remove: Template<1>,
    pub taken: [Text; 2],

    // Two views.
    pub nav_views: Text,
    pub views_title: Text,
    pub views_lead: Text,
    pub views_names: Text,
    pub views_name: [Text; 2],
    pub views_people: [Text; 2],
    pub views_wishes_none: Text,
    pub views_wishes_one: Text,
    pub views_wishes: Template<1>,
    pub views_change: Template<1>,
    pub views_hand_over: Template<1>,
    pub views_cover_title: Template<1>,
    pub views_cover: Text,
    pub views_cover_begin: Template<1>,
    pub views_cover_back: Text,
    pub views_marking: Template<1>,
    pub views_done: Text,
    pub views_forget: Text,
    pub views_forget_sure: Text,
    pub views_forget_yes: Text,
    pub views_forgotten: Text,
    pub views_link: Text,
    pub views_link_paste: Text,
    pub views_link_use: Text,
    pub views_link_taken: Template<1>,
    pub views_link_none: Text,
    pub views_link_damaged: Text,
    pub views_link_newer: Text,
    pub views_link_class: Text,
    pub views_link_empty: Text,
    pub views_need_both: Text,
    pub views_agree: Text,
    // What both say; what the one and what the other says.
    pub views_both: Template<1>,
    pub views_each: Template<4>,
    pub views_not_chosen: Text,
    pub views_not_mind: Text,
    pub views_agree_none: Text,
    pub views_differ: Text,
    pub views_differ_lead: Text,
    pub views_differ_none: Text,
    pub views_effect: Text,
    pub views_first: Text,
    pub views_first_none: Text,
    pub views_first_unknown: Text,
    pub views_first_note: Text,
    pub views_orders: Text,
    pub views_orders_lead: Text,
    pub views_group_first: Text,
    pub views_group_next: Text,
    pub views_no_order: Text,
    pub views_none_placed: Text,

    // The source of a number.
    pub source_title: Text,
    pub source_printed_title: Text,
    pub source_printed_change: Template<1>,
    pub source_printed_levels: Template<1>,
    pub source_or: Template<2>,
    pub source_in_words: Text,
    pub source_none_printed: Text,
    pub source_people_both: Template<2>,
    pub source_ours: Text,
    pub source_shown: Text,
    // So many would, so many would not, on placebo, and per which period (with a space before it, or nothing).
    pub source_would: Template<4>,
    pub source_would_fewer: Template<2>,
    pub source_differs: Text,
    pub source_more: Text,
    pub source_close: Text,
    pub source_studied: Text,
    pub source_duration: Text,
    pub source_people: Text,
    pub source_people_on: Template<3>,
    pub source_people_count: Template<1>,
    pub source_placebo_people: Template<2>,
    pub source_trials: Template<1>,
    pub source_groups: Text,
    pub source_direct: Template<1>,
    pub source_baseline: Template<4>,
    pub source_no_baseline: Text,
    pub source_measure: Text,
    pub source_printed: Template<2>,
    pub source_printed_alone: Template<1>,
    pub source_derivation: Text,
    pub derivation_computed: Text,
    pub derivation_orders: Text,
    pub derivation_published: Text,
    pub derivation_label: Text,
    pub source_reliable: Text,
    pub source_reliable_yes: Text,
    pub source_reliable_no: Text,
    pub source_reliable_imprecise: Text,
    pub source_reliable_why: Text,
    pub source_place: Text,
    pub source_quote: Text,
    pub source_note: Text,
    pub source_found: Text,
    // The page of a source; kinds in the order of `SourceKind`, what was read in that of `Read`.
    pub source_page_title: Text,
    pub source_kinds: [Text; 17],
    pub source_kinds_say: [Text; 17],
    pub source_what: Text,
    pub source_authors: Text,
    pub source_published: Text,
    pub source_described: Text,
    pub source_paid: Text,
    pub source_paid_unknown: Text,
    pub source_paid_ours: Text,
    pub source_read_how: Text,
    pub source_reads: [Text; 4],
    pub source_reads_unknown: Text,
    pub source_reads_ours: Text,
    pub source_through: Text,
    pub source_technical: Text,
    pub source_licence: Text,
    pub source_copy: Text,
    pub source_rests: Template<1>,
    pub source_rests_none: Text,
    pub source_beside: Template<1>,
    pub source_placebo_of: Text,
    pub source_facts_of: Text,
    pub source_wider: Text,
    pub source_page_cite: Text,
    pub source_all: Text,
    pub source_read: Template<1>,
    pub source_seen_twice: Text,
    pub source_link: Text,
    pub source_new_tab: Text,
    pub source_how: Text,
    pub measure_or: Text,
    pub measure_rr: Text,
    pub measure_md: Text,
    pub measure_smd: Text,
    pub measure_incidence: Text,
    pub measure_grade: Text,
    pub measure_band: Text,
    pub measure_words: Text,
    pub interval_95: Template<1>,

    // Take along: the screen, and what stands on the sheet.
    pub take_title: Text,
    pub take_lead: Text,
    pub take_marking: Text,
    pub take_medicines: Text,
    pub take_medicines_none: Text,
    pub take_add: Text,
    pub take_choose: Text,
    pub take_full: Text,
    pub take_remove: Template<1>,
    pub take_wishes_none: Text,
    pub take_own_words: Text,
    pub take_own_words_of_another: Text,
    pub take_questions: Text,
    pub take_question: Template<1>,
    pub take_question_remove: Template<1>,
    pub take_question_add: Text,
    pub take_question_suggested: Text,
    pub take_question_choose: Text,
    pub take_questions_reset: Text,
    pub take_large: Text,
    pub take_print: Text,
    pub take_copy: Text,
    pub take_copied: Text,
    pub take_copy_failed: Text,
    pub take_by_hand: Text,
    pub take_link: Text,
    pub take_link_make: Text,
    pub take_save: Text,
    // The name.
    pub take_saved: Template<1>,
    pub take_save_undo: Text,
    pub take_link_holds: Text,
    pub take_link_field: Text,
    pub take_link_copy: Text,
    pub take_link_nothing: Text,
    pub take_change: Text,
    pub take_sheet: Text,
    pub sheet_title: Template<1>,
    pub sheet_for_another: Text,
    // Before what that person wrote.
    pub sheet_other_sees: Text,
    pub sheet_question_none: Text,
    pub sheet_question_one: Template<1>,
    pub sheet_question_more: Template<1>,
    pub sheet_wishes: Text,
    pub sheet_wishes_none: Text,
    pub sheet_matters: Template<1>,
    pub sheet_limit: Template<1>,
    pub sheet_taking: Text,
    pub sheet_taking_none: Text,
    pub sheet_now: Template<1>,
    pub sheet_before: Template<1>,
    pub sheet_taken: [Text; 2],
    pub sheet_helped: Text,
    pub sheet_did_not_help: Text,
    pub sheet_stopped: Template<1>,
    pub sheet_figures: Text,
    pub sheet_figures_first: Text,
    pub sheet_figures_read: Text,
    pub sheet_who: Template<2>,
    pub sheet_left_out: Template<1>,
    pub sheet_verdict: Text,
    pub sheet_one_sided: Template<1>,
    pub sheet_band: Template<1>,
    pub sheet_no_medicines: Text,
    pub sheet_questions: Text,
    pub sheet_ask_no_figure: Template<2>,
    pub sheet_ask_too_little: Template<2>,
    pub sheet_ask_harm: Template<1>,
    pub sheet_ask_benefit: Template<1>,
    pub sheet_ask_always: [Text; 5],
    pub sheet_decision: Text,
    pub sheet_decision_parts: [Text; 3],
    pub sheet_stay: Text,
    pub sheet_data: Text,
    pub sheet_version: Template<2>,
    pub sheet_reviewed: Template<2>,
    pub sheet_sources: Template<1>,
    pub sheet_link: Text,
    pub sheet_qr: Text,

    // Opening a link.
    pub link_title: Text,
    pub link_lead: Text,
    pub link_class: Text,
    pub link_wishes: Text,
    pub link_compared: Text,
    pub link_taking: Text,
    pub link_second: Text,
    pub link_own: Text,
    pub link_nothing: Text,
    pub link_to_talk: Template<1>,
    pub link_changed: Text,
    pub link_other_version: Template<2>,
    pub link_unknown_effect: Template<1>,
    pub link_unknown_medicine: Template<1>,
    pub link_retired_effect: Template<1>,
    pub link_retired_medicine: Template<1>,
    pub link_ceiling: Template<1>,
    pub link_direction: Template<1>,
    pub link_too_many: Text,
    pub link_damaged: Text,
    pub link_newer: Text,
    pub link_unknown_class: Template<1>,
    pub link_replaces: Text,
    pub link_use: Text,
    pub link_keep: Text,
    pub link_without: Text,
    pub link_beside: Text,
    pub link_beside_hint: Text,
    pub link_beside_replaces: Text,

    // About the data.
    pub about_title: Text,
    pub about_lead: Text,
    pub about_status: Text,
    pub about_version: Template<2>,
    pub about_reviewed: Template<2>,
    // A person, how many figures, and the last day.
    pub about_reviewed_by: Template<3>,
    pub about_counts: Template<4>,
    pub about_certainty: Template<3>,
    pub about_classes_title: Text,
    pub about_who: Text,
    pub about_method_title: Text,
    pub about_method: [Text; 8],
    pub about_method_full: Text,
    pub about_missing_title: Text,
    pub about_missing: Text,
    pub about_empties: [Text; 3],
    pub about_few: Template<1>,
    pub about_without: Template<1>,
    pub about_effects_title: Text,
    pub about_effects_lead: Template<1>,
    pub about_sources_title: Text,
    pub about_sources_lead: Template<1>,
    pub about_report_title: Text,
    pub about_report: Text,
    pub about_report_how: Text,
    pub about_makers: Text,
    pub about_changes_title: Text,
    pub about_downloads_title: Text,
    pub about_downloads_lead: Text,
    pub about_downloads: [Text; 4],
    pub about_cite_title: Text,
    // The class, the version, its date and the address.
    pub about_cite: Template<4>,

    // Something to read: the method, the list of words, the standard for decision aids.

    // In a frame of another site.
    pub frame_open: Text,
    pub frame_notes: Text,
    pub frame_elsewhere_title: Text,
    pub frame_elsewhere: Text,
    pub frame_selection: Template<4>,
    pub frame_version: Template<2>,
    pub frame_unknown: Template<1>,
    pub frame_watched: Text,

    // For editors of other sites.
    pub embed_title: Text,
    pub embed_link: Text,

    pub guide_title: Text,
    pub guide_links: [Text; 3],
    pub guide_loading: Text,
    pub failed_guide: Text,
    pub contents: Text,
    pub checklist: [Text; 3],
    // Met, partly, not met, does not apply.
    pub met: [Text; 4],

    // What is wrong in a dataset.
    pub rule_duplicate: Text,
    pub rule_unknown_medicine: Text,
    pub rule_unknown_effect: Text,
    pub rule_interval: Text,
    pub rule_out_of_scale: Text,
    pub rule_no_baseline: Text,
    pub rule_measure: Text,
    pub rule_kind: Text,
    pub rule_category: Text,
    pub rule_reliability: Text,
    pub rule_empty: Text,

    // Who is behind this copy, in the order of `site::Field::ALL`, and where help is to be had, in that of
    // `site::HelpKind::ALL`.
    pub site_title: Text,
    pub site_lead: Text,
    pub site_fields: [Text; 11],
    pub site_empty: Text,
    pub site_unread: Text,
    pub site_foot: Template<1>,
    pub help_title: Text,
    pub help_kinds: [Text; 8],
    pub help_own: Text,
    pub help_country: Text,
    pub help_elsewhere: Text,
    // A telephone number.
    pub help_call: Template<1>,
    pub help_leaves: Text,

    // Who checked a figure, and how to cite it.
    pub reviewed_figure: Template<2>,
    pub unreviewed_figure: Text,
    pub reviewed_by: Text,
    // So many figures were checked, of so many.
    pub reviewed_class: Template<2>,
    pub reviewed_next: Template<1>,
    pub cite_title: Text,
    // The class, the medicine, the effect, the version and the address.
    pub cite: Template<5>,
}
}

messages! {
/// The texts of the screen for editors of other sites, in one language. They travel with the long reading texts, because
/// few people need them.
#[allow(missing_docs, reason = "the name and the English text beside it say what each one is")]
pub struct EmbedTexts {
    pub lead: Text,
    pub privacy: Text,
    pub what: Text,
    // Everything, what comes out, a comparison.
    pub preset: Text,
    pub presets: [Text; 3],
    pub preset_hint: Text,
    pub language: Text,
    pub languages: [Text; 2],
    pub screens: Text,
    pub screen_names: [Text; 4],
    pub screens_hint: Text,
    pub weighing: Text,
    pub medicines: Text,
    pub effects: Text,
    pub all: Template<2>,
    pub some: Template<3>,
    pub selection_hint: Text,
    pub accent: Text,
    pub accent_none: Text,
    pub accent_unknown: Text,
    pub accent_both: Text,
    pub accent_light: Text,
    pub accent_dark: Text,
    pub accent_refused: Text,
    pub height: Text,
    pub height_hint: Text,
    pub pinned: Text,
    pub pinned_hint: Text,
    pub code: Text,
    pub element: Text,
    pub plain: Text,
    pub copy: Text,
    pub copied: Text,
    pub not_copied: Text,
    pub preview: Text,
}
}

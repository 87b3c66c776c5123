//! What is saved on a device: nothing is lost, nothing stands twice, and a file that does not fit is refused.

use proptest::prelude::*;
use weegwijzer::domain::question::{Named, Part, Question};
use weegwijzer::domain::saved::*;

/// Links that can be read, of two classes.
const LINKS: &str = include_str!("fixtures/links-v1.txt");

fn entry(name: &str, saved_at: &str) -> SavedEntry {
    linked(name, saved_at, 0)
}

fn linked(name: &str, saved_at: &str, line: usize) -> SavedEntry {
    let (link, carried) = LINKS.lines().nth(line).and_then(|l| l.split_once('\t')).expect("a fixture");
    let class = carried.split(' ').next().expect("the class stands first");
    SavedEntry {
        name: name.into(),
        saved_at: saved_at.into(),
        class: class.into(),
        link: link.into(),
        own: None,
    }
}

fn file(entries: &[SavedEntry]) -> SavedFile {
    let mut file = SavedFile::default();
    for entry in entries {
        file.insert(entry.clone()).expect("it fits");
    }
    file
}

fn names(file: &SavedFile) -> Vec<&str> {
    file.entries.iter().map(|e| e.name.as_str()).collect()
}

/// The text of a file with one entry, changed in one place.
fn changed(from: &str, to: &str) -> String {
    let text = encode(&file(&[entry("a", "2026-11-24T10:00:00.000Z")]));
    assert!(text.contains(from), "{text} has no {from}");
    text.replace(from, to)
}

#[test]
fn a_file_says_what_it_is_and_stays_readable_by_people() {
    let text = encode(&file(&[entry("Voor de dokter", "2026-11-24T10:00:00.000Z")]));
    assert_eq!(
        text,
        concat!(
            r#"{"schema":"weegwijzer-saved","version":1,"entries":[{"name":"Voor de dokter","#,
            r#""saved_at":"2026-11-24T10:00:00.000Z","class":"antipsychotics","#,
            r##""link":"#v1.DmFudGlwc3ljaG90aWNzCjIwMjYuMTEuMjIAAAAATsw"}]}"##,
        )
    );
}

#[test]
fn what_is_cut_off_or_not_json_is_refused() {
    let whole = encode(&file(&[entry("a", "1")]));
    for text in ["", "weegwijzer", &whole[..whole.len() - 1]] {
        assert_eq!(decode(text), Err(SavedError::NotJson), "{text}");
    }
}

#[test]
fn json_of_something_else_is_refused() {
    for text in ["{}", "[]", "null", "7", r#"{"schema":"another","version":1,"entries":[]}"#] {
        assert_eq!(decode(text), Err(SavedError::NotOurs), "{text}");
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused_whatever_else_it_holds() {
    assert_eq!(decode(r#"{"schema":"weegwijzer-saved","version":2,"things":{}}"#), Err(SavedError::Newer(2)));
}

#[test]
fn a_fault_is_named_by_its_place() {
    for (from, to, place) in [
        ("\"version\":1", "\"version\":0", "version"),
        ("\"version\":1", "\"version\":\"1\"", "version: "),
        ("\"name\":\"a\"", "\"name\":7", "entries[0].name: "),
        ("\"name\":\"a\",", "", "entries[0]: missing field `name`"),
        ("#v1.", "#v2.", "entries/0/link"),
        ("#v1.D", "#v1.E", "entries/0/link"),
        ("\"class\":\"antipsychotics\"", "\"class\":\"antidepressants\"", "entries/0/class"),
        ("2026-11-24T10:00:00.000Z", &"2".repeat(41), "entries/0/saved_at"),
        ("\"name\":\"a\"", &format!("\"name\":\"{}\"", "é".repeat(LONGEST_NAME + 1)), "entries/0/name"),
    ] {
        let Err(SavedError::Wrong(told)) = decode(&changed(from, to)) else { panic!("{to} is taken") };
        assert!(told.starts_with(place), "{to}: {told}");
    }
}

/// Addresses that end in a whole link and lead elsewhere, or run something.
const ELSEWHERE: [&str; 9] = [
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "javascript:alert(1)//",
    "JavaScript:alert(1)//",
    " javascript:alert(1)//",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "\\\\elsewhere.example\\",
    "../../",
];

#[test]
fn a_link_that_leads_elsewhere_is_made_anew_and_leads_here() {
    let good = entry("a", "1");
    for elsewhere in ELSEWHERE {
        for link in [elsewhere, &format!("{elsewhere}#nl/"), &format!("{elsewhere}#%20")] {
            let link = [link, &good.link].concat();
            // By a file, or by what stands in the storage.
            let text = serde_json::json!({ "schema": SCHEMA, "version": VERSION, "entries": [
                { "name": "a", "saved_at": "1", "class": good.class, "link": link }
            ] });
            assert_eq!(decode(&text.to_string()), Ok(file(std::slice::from_ref(&good))), "{link}");
            // By the program itself.
            let mut list = SavedFile::default();
            list.insert(SavedEntry { link: link.clone(), ..good.clone() }).expect("it is whole");
            assert_eq!(list.entries, std::slice::from_ref(&good), "{link}");
            // And it is the same entry as the one that was there before.
            list.insert(good.clone()).expect("it is whole");
            assert_eq!(list.entries.len(), 1, "{link}");
        }
    }
}

#[test]
fn an_address_without_a_whole_link_is_refused() {
    for elsewhere in ELSEWHERE {
        let text = changed(&entry("a", "1").link, &elsewhere.replace('\\', "/"));
        assert_eq!(decode(&text), Err(SavedError::Wrong("entries/0/link".into())), "{elsewhere}");
    }
}

#[test]
fn a_list_that_is_too_long_is_refused() {
    let entries = (0..=MOST_ENTRIES).map(|i| entry("a", &i.to_string())).collect();
    let full = SavedFile { entries, ..SavedFile::default() };
    assert_eq!(decode(&encode(&full)), Err(SavedError::Wrong("entries".into())));
}

#[test]
fn a_file_that_is_too_long_is_refused_unread() {
    assert_eq!(decode(&" ".repeat(LONGEST_FILE + 1)), Err(SavedError::TooLong));
}

#[test]
fn the_fullest_list_of_the_longest_links_and_words_can_be_read_again() {
    let filler = weegwijzer::domain::link::Shared {
        class: "c".repeat(64),
        version: "v".repeat(6_000),
        own: Default::default(),
        compared: vec![],
        taking: vec![],
        second: None,
    };
    let link = weegwijzer::domain::link::encode(&filler);
    assert!(
        link.len() > weegwijzer::domain::link::LONGEST - 200
            && link.len() <= weegwijzer::domain::link::LONGEST
    );
    let entry = |i: usize| SavedEntry {
        name: "\"".repeat(LONGEST_NAME),
        saved_at: format!("{i:\u{1f553}>40}"),
        class: filler.class.clone(),
        link: link.clone(),
        own: Some(Own { words: "w".repeat(LONGEST_OWN - 120), ..Own::default() }),
    };
    let full = file(&(0..MOST_ENTRIES).map(entry).collect::<Vec<_>>());
    assert_eq!(decode(&encode(&full)), Ok(full));
}

#[test]
fn what_a_person_came_with_and_wrote_is_kept_as_far_as_it_is_about_the_class() {
    let named = |class: &str, id: &str| Named { class: class.into(), id: id.into() };
    let mut question = Question { is_for_another: true, ..Question::default() };
    question.add(Part::Offered, named("antipsychotics", "olanzapine"));
    let own =
        Own { question: question.clone(), words: "Ik wil slapen.".into(), questions: Some(vec!["?".into()]) };
    let kept = SavedEntry { own: Some(own.clone()), ..entry("a", "1") };
    assert_eq!(decode(&encode(&file(std::slice::from_ref(&kept)))), Ok(file(std::slice::from_ref(&kept))));
    // What somebody else wrote into a file about another class is not taken.
    question.add(Part::Offered, named("antidepressants", "citalopram"));
    let strange = SavedEntry { own: Some(Own { question, ..own.clone() }), ..entry("a", "1") };
    let text = encode(&SavedFile { entries: vec![strange], ..SavedFile::default() });
    assert_eq!(decode(&text), Ok(file(&[kept])));
    let long = SavedEntry { own: Some(Own { words: "w".repeat(LONGEST_OWN), ..own }), ..entry("a", "1") };
    assert_eq!(SavedFile::default().insert(long), Err(NotAdded::Unreadable));
}

#[test]
fn an_entry_that_stands_twice_in_a_file_is_read_once() {
    let entries = vec![entry("a", "1"), entry("b", "1"), entry("c", "2")];
    let twice = SavedFile { entries, ..SavedFile::default() };
    assert_eq!(decode(&encode(&twice)).as_ref().map(names), Ok(vec!["a", "c"]));
}

#[test]
fn a_full_list_takes_no_more_and_stays_as_it_was() {
    let mut full = file(&(0..MOST_ENTRIES).map(|i| entry("a", &i.to_string())).collect::<Vec<_>>());
    let before = full.clone();
    assert_eq!(full.insert(entry("one more", "x")), Err(NotAdded::Full));
    assert_eq!(full, before);
}

#[test]
fn an_entry_that_could_not_be_read_again_is_not_added() {
    let mut list = SavedFile::default();
    let damaged = SavedEntry { link: "#v1.AAAA".into(), ..entry("a", "1") };
    assert_eq!(list.insert(damaged), Err(NotAdded::Unreadable));
    assert_eq!(list, SavedFile::default());
}

#[test]
fn a_name_is_kept_without_what_cannot_be_seen_and_at_most_80_characters_long() {
    assert_eq!(tidy_name("  voor\u{0}  de dokter \u{1}\n"), "voor  de dokter");
    assert_eq!(tidy_name(&"é".repeat(81)), "é".repeat(80));
    assert_eq!(names(&file(&[entry(" a\n", "1")])), ["a"]);
}

#[test]
fn an_entry_is_renamed_and_deleted_whatever_its_name_is_by_now() {
    let (a, b) = (entry("a", "1"), entry("b", "2"));
    let mut list = file(&[a.clone(), b.clone()]);
    list.rename(&a, " new ");
    assert_eq!(names(&list), ["new", "b"]);
    list.delete(&a);
    assert_eq!(names(&list), ["b"]);
}

#[test]
fn the_same_choices_saved_at_another_moment_are_another_entry() {
    assert_eq!(names(&file(&[entry("a", "1"), entry("b", "2"), linked("c", "1", 1)])), ["a", "b", "c"]);
}

#[test]
fn an_import_adds_what_is_not_there_and_keeps_present_names() {
    let present = file(&[entry("mine", "1"), entry("kept", "2")]);
    let imported = file(&[entry("theirs", "1"), entry("new", "3")]);
    assert_eq!(present.with_imported(&imported).as_ref().map(names), Ok(vec!["mine", "kept", "new"]));
}

#[test]
fn an_import_that_does_not_fit_is_refused_whole() {
    let many =
        |from: usize, to: usize| file(&(from..to).map(|i| entry("a", &i.to_string())).collect::<Vec<_>>());
    assert_eq!(many(0, 150).with_imported(&many(100, 201)), Err(NotAdded::Full));
    assert_eq!(many(0, 150).with_imported(&many(100, 200)).map(|f| f.entries.len()), Ok(200));
}

/// Two tabs that know the same list and each change it; what the second one to write then writes.
fn two_tabs(here: fn(&mut SavedFile), there: fn(&mut SavedFile)) -> Vec<String> {
    let known = file(&[entry("a", "1"), entry("b", "2")]);
    let (mut mine, mut stored) = (known.clone(), known.clone());
    here(&mut mine);
    there(&mut stored);
    merge(&known, &mine, &stored).expect("it fits").entries.into_iter().map(|e| e.name).collect()
}

fn add(list: &mut SavedFile, saved_at: &str) {
    list.insert(entry(saved_at, saved_at)).expect("it fits");
}

#[test]
fn what_both_tabs_added_stays() {
    assert_eq!(two_tabs(|l| add(l, "3"), |l| add(l, "4")), ["a", "b", "3", "4"]);
}

#[test]
fn what_another_tab_deleted_does_not_come_back() {
    assert_eq!(two_tabs(|l| add(l, "3"), |l| l.delete(&entry("", "1"))), ["b", "3"]);
}

#[test]
fn what_this_tab_deleted_does_not_come_back() {
    assert_eq!(two_tabs(|l| l.delete(&entry("", "1")), |l| add(l, "3")), ["b", "3"]);
}

#[test]
fn after_another_tab_wiped_everything_only_what_is_new_is_written() {
    assert_eq!(two_tabs(|l| add(l, "3"), |l| *l = SavedFile::default()), ["3"]);
}

#[test]
fn a_new_name_from_another_tab_counts() {
    assert_eq!(two_tabs(|l| add(l, "3"), |l| l.rename(&entry("", "1"), "new")), ["new", "b", "3"]);
}

#[test]
fn of_two_new_names_the_one_given_here_counts() {
    let renamed = two_tabs(|l| l.rename(&entry("", "1"), "here"), |l| l.rename(&entry("", "1"), "there"));
    assert_eq!(renamed, ["here", "b"]);
}

#[test]
fn an_entry_that_one_tab_renamed_and_the_other_deleted_is_not_lost() {
    let renames = |l: &mut SavedFile| l.rename(&entry("", "2"), "new");
    let deletes = |l: &mut SavedFile| l.delete(&entry("", "2"));
    assert_eq!(two_tabs(renames, deletes), ["a", "new"]);
    assert_eq!(two_tabs(deletes, renames), ["a", "new"]);
}

/// Lists over a few entries, so that two lists share some of them.
fn lists() -> impl Strategy<Value = SavedFile> {
    let one = ("[a-c]{0,2}", 0..6u8).prop_map(|(name, at)| entry(&name, &at.to_string()));
    prop::collection::vec(one, 0..8).prop_map(|entries| file(&entries))
}

fn moments(list: &SavedFile) -> Vec<&str> {
    let mut moments: Vec<_> = list.entries.iter().map(|e| e.saved_at.as_str()).collect();
    moments.sort();
    moments
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_list_survives_its_file(named in prop::collection::vec((any::<String>(), "\\PC{0,40}", 0..8usize), 0..8)) {
        let list = file(&named.iter().map(|(name, at, line)| linked(name, at, *line)).collect::<Vec<_>>());
        prop_assert_eq!(decode(&encode(&list)), Ok(list));
    }

    #[test]
    fn a_list_that_nobody_else_changed_is_written_as_it_is(known in lists(), mine in lists()) {
        prop_assert_eq!(merge(&known, &mine, &known), Ok(mine));
    }

    #[test]
    fn whichever_tab_writes_last_the_same_entries_stand(known in lists(), one in lists(), other in lists()) {
        let (a, b) = (merge(&known, &one, &other).unwrap(), merge(&known, &other, &one).unwrap());
        prop_assert_eq!(moments(&a), moments(&b));
    }

    #[test]
    fn a_merge_loses_nothing_that_was_added_and_has_nothing_twice(known in lists(), one in lists(), other in lists()) {
        let merged = merge(&known, &one, &other).unwrap();
        let mut once = moments(&merged);
        once.dedup();
        prop_assert_eq!(&once, &moments(&merged));
        for added in moments(&one).into_iter().chain(moments(&other)) {
            prop_assert!(moments(&known).contains(&added) || once.contains(&added), "{added} is lost");
        }
    }

    #[test]
    fn importing_a_file_again_changes_nothing(present in lists(), imported in lists()) {
        let once = present.with_imported(&imported).unwrap();
        prop_assert_eq!(once.with_imported(&imported), Ok(once));
    }
}

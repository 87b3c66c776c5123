//! What is said of a copy: a file that is missing, half filled in, wrong or hostile never takes the site down and never
//! leads anybody anywhere but to a page, a telephone or a mail program; and `dataset check` names what is wrong in it.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use weegwijzer::domain::dataset::DatasetError;
use weegwijzer::domain::site::*;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn authored() -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("data/site.json")).unwrap()).unwrap()
}

fn site(value: &Value) -> Site {
    Site::decode(&value.to_string()).unwrap()
}

fn names(help: &[&Help]) -> Vec<String> {
    help.iter().map(|help| help.id.clone()).collect()
}

#[test]
fn nothing_filled_in_is_told_field_by_field() {
    assert_eq!(Site::decode("{}").unwrap(), Site::default());
    assert_eq!(Site::default().not_filled_in(), Field::ALL);
    let mut half = authored();
    half["made_by"] = json!({ "nl": "Stichting Voorbeeld", "en": "Example Foundation" });
    half["funded_by"] = json!({ "nl": "Niemand", "en": " " });
    half["answers"] = json!({ "name": "A. Voorbeeld" });
    half["report_figures"] = json!({ "email": "cijfers@example.org" });
    let half = site(&half);
    assert!(!half.lacks(Field::MadeBy) && !half.lacks(Field::Answers) && !half.lacks(Field::ReportFigures));
    assert!(half.lacks(Field::FundedBy), "one language is not filled in");
    let links: Vec<_> = half.report_figures.links().collect();
    assert_eq!(links, ["mailto:cijfers@example.org"]);
}

#[test]
fn every_field_has_its_name_in_the_file() {
    let authored = authored();
    for field in Field::ALL {
        assert!(authored.get(field.name()).is_some(), "{}", field.name());
    }
}

#[test]
fn what_is_no_such_file_is_an_error_and_no_panic() {
    for bad in ["", "[]", "null", "1", "\"x\"", "{", "{\"help\":1}", "{\"help\":[{}]}", "{\"country\":[]}"] {
        assert!(matches!(Site::decode(bad), Err(DatasetError::Unreadable(_))), "{bad}");
    }
    assert_eq!(Site::decode("{\"format\":99}"), Err(DatasetError::NewerFormat(99)));
    // What a later version says more is left alone.
    assert_eq!(Site::decode("{\"format\":1,\"slogan\":\"x\"}").unwrap().format, 1);
}

#[test]
fn a_damaged_file_never_panics() {
    let whole = authored().to_string();
    let bytes = whole.as_bytes();
    for at in (0..bytes.len()).step_by(7) {
        let _ = Site::decode(&String::from_utf8_lossy(&bytes[..at]));
        let mut changed = bytes.to_vec();
        changed[at] = b'"';
        let _ = Site::decode(&String::from_utf8_lossy(&changed));
    }
}

const NO_PAGES: [&str; 16] = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "http://example.org",
    "//example.org",
    "https:example.org",
    "https://",
    "https://localhost",
    "https://127.0.0.1",
    "https://user:pass@example.org",
    "https://example.org@evil",
    "https://example.org/\" onclick=\"x",
    "https://example.org/ x",
    "https://example.org/<b>",
    "data:text/html,x",
    " https://example.org",
    "https://-a.org",
];

#[test]
fn only_https_pages_telephones_and_mail_addresses_are_kept() {
    for page in ["https://www.113.nl", "https://a-b.example.org/x?y=1#z"] {
        assert!(is_page(page), "{page}");
    }
    NO_PAGES.iter().for_each(|page| assert!(!is_page(page), "{page}"));
    for phone in ["112", "0800-0113", "+31 800 0113", "1813"] {
        assert!(is_phone(phone), "{phone}");
    }
    for phone in
        ["", "1", "+", "tel:112", "112;ext=1", "112,,1", "call", "-112", "112\n", "123456789012345678901"]
    {
        assert!(!is_phone(phone), "{phone}");
    }
    assert!(is_email("fouten.cijfers@ziekenhuis.example"));
    for mail in ["", "x", "x@", "@x.nl", "a@b", "a@b.nl?cc=c@d.nl", "a b@c.nl", "a@b..nl", "a@b.nl,c@d.nl"] {
        assert!(!is_email(mail), "{mail}");
    }
}

#[test]
fn hostile_addresses_are_dropped_wherever_they_stand() {
    for page in NO_PAGES {
        let hostile = site(&json!({
            "format": 1,
            "country": "<b>",
            "next_review": "tomorrow",
            "report_figures": { "email": "a@b.nl?body=x", "url": page },
            "report_program": { "url": page },
            "crisis": { "name": { "nl": "<script>", "en": "<script>" }, "phone": "112;x", "url": page },
            "chat": { "url": page },
            "tapering": [{ "name": { "nl": "x", "en": "x" }, "url": page }],
            "help": [{ "id": "x", "kind": "suicide", "name": { "nl": "x", "en": "x" },
                       "phones": ["113", "javascript:1"], "url": page }],
        }));
        assert!(hostile.report_figures.is_empty() && hostile.report_program.is_empty(), "{page}");
        assert!(
            hostile.crisis.is_empty() && hostile.chat.is_empty() && hostile.tapering.is_empty(),
            "{page}"
        );
        assert_eq!((hostile.country.as_str(), hostile.next_review.as_str()), ("", ""));
        assert_eq!(
            (hostile.help[0].url.as_str(), &hostile.help[0].phones[..]),
            ("", &["113".to_owned()][..])
        );
    }
}

#[test]
fn help_is_that_of_the_country_and_what_it_lacks_is_for_everybody() {
    let site = site(&authored());
    assert_eq!(site.help_countries(), ["NL", "BE"]);
    let suicide = |country: &str| site.help(country, HelpKind::Suicide);
    assert_eq!(suicide("NL")[0].phones, ["113", "0800-0113"]);
    assert_eq!(suicide("BE")[0].phones, ["1813"]);
    // Elsewhere no number is invented.
    for elsewhere in ["", "US", "xx", "Ω"] {
        assert!(!suicide(elsewhere).is_empty());
        assert!(suicide(elsewhere).iter().all(|help| help.phones.is_empty() && help.country.is_empty()));
    }
    for country in ["NL", "BE"] {
        assert_eq!(site.help(country, HelpKind::Emergency)[0].phones, ["112"]);
        let by_kind = site.help_by_kind(country);
        assert_eq!((by_kind[0].0, by_kind[1].0), (HelpKind::Emergency, HelpKind::Suicide));
        let kinds: Vec<_> = by_kind.iter().map(|(kind, _)| *kind).collect();
        assert!(kinds.is_sorted());
        assert!(by_kind.iter().all(|(_, help)| !help.is_empty()));
    }
    assert!(names(&site.help("NL", HelpKind::Patients)).contains(&"nl_psychosenet".to_owned()));
    assert!(!names(&site.help("NL", HelpKind::Tapering)).contains(&"be_tapering".to_owned()));
}

#[test]
fn a_kind_that_is_not_known_yet_is_not_shown() {
    let mut later = authored();
    later["help"][0]["kind"] = json!("teleportation");
    let later = site(&later);
    let shown = later.help_by_kind("NL");
    assert!(shown.iter().all(|(kind, _)| *kind != HelpKind::Unknown));
    assert!(!shown.iter().any(|(_, help)| names(help).contains(&"nl_emergency".to_owned())));
}

#[test]
fn a_number_becomes_a_link_that_calls_it() {
    assert_eq!(call("0800-0113"), "tel:08000113");
    assert_eq!(call("+31 800 01 13"), "tel:+318000113");
}

/// A data folder with one small class and a site file.
fn folder(test: &str, site: Option<&Value>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site_{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("example_class")).unwrap();
    for file in fs::read_dir(root().join("docs/example_class")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join("example_class").join(file.file_name())).unwrap();
    }
    if let Some(site) = site {
        fs::write(folder.join("site.json"), format!("{site:#}\n")).unwrap();
    }
    folder
}

fn dataset(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dataset")).arg("--data").arg(data).args(arguments).output().unwrap()
}

/// What `check` says of the real file after one change.
fn said(test: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut site = authored();
    change(&mut site);
    let output = dataset(&folder(test, Some(&site)), &["check"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.success(), said.contains("no problems"), "{said}");
    said
}

#[test]
fn check_names_what_is_wrong() {
    assert!(said("fine", |_| ()).contains("no problems"));
    type Change = fn(&mut Value);
    let cases: [(&str, Change, &str); 13] = [
        ("http", |s| s["help"][1]["url"] = json!("http://www.113.nl"), "/help/1/url"),
        ("script", |s| s["report_figures"]["url"] = json!("javascript:alert(1)"), "/report_figures/url"),
        ("credentials", |s| s["chat"]["url"] = json!("https://u:p@example.org"), "/chat/url"),
        ("phone", |s| s["help"][1]["phones"] = json!(["call us"]), "/help/1/phones/0"),
        ("mail", |s| s["report_program"]["email"] = json!("nobody"), "/report_program/email"),
        ("country", |s| s["country"] = json!("nl"), "/country"),
        ("date", |s| s["next_review"] = json!("next year"), "/next_review"),
        ("kind", |s| s["help"][0]["kind"] = json!("teleportation"), "/help/0/kind"),
        ("twice", |s| s["help"][1]["id"] = s["help"][0]["id"].clone(), "nl_emergency: stands twice"),
        (
            "nowhere",
            |s| {
                s["help"][0].as_object_mut().unwrap().remove("phones");
            },
            "neither a number nor a page",
        ),
        ("language", |s| s["made_by"]["nl"] = json!("Wij"), "/made_by: filled in in one language"),
        ("unknown", |s| s["slogan"] = json!("x"), "slogan"),
        (
            "no_line",
            |s| {
                s["help"].as_array_mut().unwrap().remove(1);
            },
            "nothing of the kind Suicide for \"NL\"",
        ),
    ];
    for (name, change, expected) in cases {
        let said = said(name, change);
        assert!(said.contains("site.json:") && said.contains(expected), "{name}: {said}");
    }
    let broken = folder("broken", None);
    fs::write(broken.join("site.json"), "{\n\"format\": ").unwrap();
    let output = dataset(&broken, &["check"]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("site.json:2: not JSON"));
}

#[test]
fn a_folder_without_the_file_is_packed_as_one_that_says_nothing() {
    let data = folder("without", None);
    let check = dataset(&data, &["check"]);
    assert!(check.status.success());
    assert!(String::from_utf8(check.stderr).unwrap().contains("note: "), "it is said");
    let out = data.join("packed");
    assert!(dataset(&data, &["pack", "--out", out.to_str().unwrap()]).status.success());
    let packed = Site::decode(&fs::read_to_string(out.join("site.json")).unwrap()).unwrap();
    assert_eq!(packed.not_filled_in(), Field::ALL);
}

#[test]
fn what_is_packed_is_what_was_authored() {
    let data = folder("packed", Some(&authored()));
    let out = data.join("packed");
    assert!(dataset(&data, &["pack", "--out", out.to_str().unwrap()]).status.success());
    let packed = Site::decode(&fs::read_to_string(out.join("site.json")).unwrap()).unwrap();
    assert_eq!(packed, serde_json::from_value::<Site>(authored()).unwrap(), "and nothing was dropped");
}

#[test]
fn before_a_release_what_is_empty_is_told_and_is_no_problem() {
    let release = |test: &str, site: &Value| {
        let output = dataset(&folder(test, Some(site)), &["check", "--release"]);
        assert!(output.status.success());
        let told = String::from_utf8(output.stderr).unwrap();
        told.lines().filter(|line| line.starts_with("release: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut filled = authored();
    let text = json!({ "nl": "x", "en": "x" });
    for field in ["made_by", "funded_by", "interests"] {
        filled[field] = text.clone();
    }
    filled["answers"]["name"] = json!("A. Voorbeeld");
    filled["report_figures"]["email"] = json!("a@example.org");
    filled["report_program"]["url"] = json!("https://example.org/fout");
    filled["crisis"] = json!({ "name": text, "phone": "0800-0113", "url": "" });
    filled["chat"] = json!({ "name": text, "phone": "", "url": "https://example.org/chat" });
    filled["tapering"] = json!([{ "name": text, "url": "https://example.org/afbouwen" }]);
    filled["next_review"] = json!("2999-01-01");
    let told = release("filled", &filled);
    assert!(
        !told.iter().any(|line| line.contains("not filled in") || line.contains("next_review")),
        "{told:?}"
    );
    assert!(told.iter().any(|line| line.contains("not been checked by a clinician")), "{told:?}");
    filled["funded_by"] = json!({ "nl": "", "en": "" });
    filled["next_review"] = json!("2001-01-01");
    let told = release("half_filled", &filled).join("\n");
    assert!(told.contains("not filled in, and readers are told so: funded_by\n"), "{told}");
    assert!(told.contains("next_review, 2001-01-01, is not after"), "{told}");
}

#[test]
fn the_authored_file_holds_the_lines_that_the_product_promises() {
    let site = site(&authored());
    let phones = |country| -> Vec<_> { site.help(country, HelpKind::Suicide)[0].phones.clone() };
    assert_eq!(
        (phones("NL"), phones("BE")),
        (vec!["113".to_owned(), "0800-0113".to_owned()], vec!["1813".to_owned()])
    );
    // What the fixed texts say, for when this file does not arrive.
    for lang in weegwijzer::text::Lang::ALL {
        let said = lang.authored().safety_emergency;
        assert!(["112", "113", "0800-0113"].iter().all(|number| said.contains(number)), "{said}");
    }
}

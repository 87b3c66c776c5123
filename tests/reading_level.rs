//! How hard the texts for patients are to read: Flesch-Douma for Dutch (Douma 1960: 206.84 − 0.93 words per sentence
//! − 77 syllables per word), Flesch Reading Ease for English (Flesch 1948: 206.835 − 1.015 − 84.6). B1 is about 60 and
//! more over a whole text. A single sentence varies much more, so a sentence fails only where it is long or very hard,
//! and a whole language where its mean is too low.
//!
//! What the texts are about cannot be said in other words: [`KNOWN`] counts as words of two syllables, and what stands in
//! brackets, where a medical word or an explanation stands beside the plain one, counts only for the length.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use weegwijzer::text::Lang;

/// Fields, or beginnings of fields, that patients do not read: for prescribers, for who puts the page on a site, and
/// for who mends data.
const NOT_FOR_PATIENTS: [&str; 22] = [
    "measure",
    "legend_measure",
    "legend_places",
    "places_",
    "pairs_",
    "fit_",
    "embed_",
    "frame_",
    "prescriber",
    "failed_",
    "flaw",
    "derivation",
    "interval",
    "certainty_",
    "doubt",
    "rule_",
    "about_",
    "site_",
    "saved_wrong",
    "people_short",
    "trials_short",
    "kinship",
];

/// What a sentence may not be: longer than this many words,
const MOST_WORDS: usize = 28;
/// or, from so many words on,
const LEAST_WORDS: usize = 7;
/// harder than this.
const HARDEST: f64 = 18.0;
/// What all sentences together must reach.
const MEAN: f64 = 60.0;

/// Words that a person with this question knows, or that the page explains; by their beginning.
const KNOWN: [&str; 26] = [
    "medicijn",
    "medicatie",
    "antidepressiva",
    "antipsychotica",
    "placebo",
    "voorschrijver",
    "bijwerking",
    "effect",
    "vergelijk",
    "weegwijzer",
    "onderzoek",
    "zelfmoord",
    "alarmnummer",
    "apparaat",
    "antidepressant",
    "antipsychotic",
    "medicine",
    "medication",
    "prescriber",
    "side-effect",
    "compare",
    "suicide",
    "emergency",
    "figure",
    "belangrijk",
    "important",
];

/// Sentences that stay as they are, by their beginning, each with the reason.
const EXCEPTIONS: [(&str, &str); 3] = [
    ("gemiddeld {1} vergeleken met placebo", "placebo is explained in the same sentence"),
    ("mensen die ongewilde bewegingen", "the name of the effect, explained beside it"),
    ("people who got unwanted movements", "the name of the effect, explained beside it"),
];

fn main_vowels(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &[
            "eeuw", "ieuw", "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu",
            "ui", "ei", "ij", "ou", "au",
        ],
        Lang::En => &[
            "eau", "iou", "ai", "au", "ay", "ea", "ee", "ei", "eu", "ey", "ie", "oa", "oe", "oi", "oo", "ou",
            "ow", "oy", "ue", "ui", "aw", "ew",
        ],
    }
}

/// How many syllables a word has, by its groups of vowels.
fn syllables(word: &str, lang: Lang) -> usize {
    let word = word.to_lowercase();
    if KNOWN.iter().any(|known| word.starts_with(known)) || !word.chars().any(char::is_alphabetic) {
        return if word.chars().any(char::is_alphabetic) { 2 } else { 1 };
    }
    let plain: String = word
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'ä' => 'a',
            'é' | 'è' | 'ë' => 'e',
            'í' | 'ï' => 'i',
            'ó' | 'ö' => 'o',
            'ú' | 'ü' => 'u',
            c => c,
        })
        .collect();
    let (mut count, mut at) = (0, 0);
    while at < plain.len() {
        let rest = &plain[at..];
        if let Some(group) = main_vowels(lang).iter().find(|group| rest.starts_with(*group)) {
            count += 1;
            at += group.len();
        } else {
            let c = rest.chars().next().unwrap();
            // A y at the beginning of an English word is no vowel.
            count += usize::from("aeiou".contains(c) || c == 'y' && at > 0);
            at += c.len_utf8();
        }
    }
    let is_silent = lang == Lang::En
        && count > 1
        && (plain.ends_with('e') && !plain.ends_with("le") && !plain.ends_with("ee")
            || plain.ends_with("ed") && !plain.ends_with("ted") && !plain.ends_with("ded")
            || plain.ends_with("es")
                && !["ses", "zes", "ches", "shes", "xes", "ies"].iter().any(|e| plain.ends_with(e)));
    (count - usize::from(is_silent)).max(1)
}

fn words(sentence: &str) -> Vec<&str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '·' | '–'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '{' && c != '}'))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The sentence without what stands in brackets.
fn without_brackets(sentence: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in sentence.chars() {
        depth += usize::from(c == '(');
        if depth == 0 {
            kept.push(c);
        }
        depth = depth.saturating_sub(usize::from(c == ')'));
    }
    kept
}

fn score(sentence: &str, lang: Lang) -> f64 {
    let plain = without_brackets(sentence);
    let words = words(&plain);
    let n = words.len().max(1) as f64;
    let syllables: usize =
        words.iter().map(|word| if word.starts_with('{') { 2 } else { syllables(word, lang) }).sum();
    let per_word = syllables as f64 / n;
    match lang {
        Lang::Nl => 206.84 - 0.93 * n - 77.0 * per_word,
        Lang::En => 206.835 - 1.015 * n - 84.6 * per_word,
    }
}

/// The sentences of a text. Points inside numbers and names end none.
fn sentences(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        found.last_mut().unwrap().push(c);
        if matches!(c, '.' | '?' | '!' | ';' | ':') && chars.peek().is_none_or(|next| next.is_whitespace()) {
            found.push(String::new());
        }
    }
    found.iter().map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()).collect()
}

/// All texts of the patient layer, with where they stand.
fn texts(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for (field, texts) in lang.authored().by_field() {
        if !NOT_FOR_PATIENTS.iter().any(|start| field.starts_with(start)) {
            all.insert(field.to_owned(), texts.into_iter().map(str::to_owned).collect());
        }
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for class in ["antidepressants", "antipsychotics"] {
        let file = fs::read_to_string(data.join(class).join("effects.json")).unwrap();
        for effect in serde_json::from_str::<Vec<serde_json::Value>>(&file).unwrap() {
            let text = &effect["text"][lang.code()];
            let mut said: Vec<_> =
                ["like", "counted", "measured"].map(|field| text[field].as_str().unwrap().to_owned()).into();
            for field in ["like", "when"] {
                said.extend(text["explained"][field].as_str().map(str::to_owned));
            }
            all.insert(format!("{class}/{}", effect["id"].as_str().unwrap()), said);
        }
    }
    all
}

#[test]
fn no_sentence_is_too_hard() {
    let mut hard = vec![];
    for lang in Lang::ALL {
        let (mut sum, mut n) = (0.0, 0);
        for (place, said) in texts(lang) {
            for sentence in said.iter().flat_map(|text| sentences(text)) {
                let (length, score) = (words(&sentence).len(), score(&sentence, lang));
                if length >= LEAST_WORDS {
                    sum += score;
                    n += 1;
                }
                let is_hard = length > MOST_WORDS || length >= LEAST_WORDS && score < HARDEST;
                if is_hard && !EXCEPTIONS.iter().any(|(start, _)| sentence.starts_with(start)) {
                    hard.push((
                        score,
                        format!("{} {place}: {length} words, {score:.0}: {sentence}", lang.code()),
                    ));
                }
            }
        }
        let mean = sum / f64::from(n);
        println!("{}: mean {mean:.1} over {n} sentences", lang.code());
        assert!(mean >= MEAN, "{}: {mean:.1} is too hard on the whole", lang.code());
    }
    hard.sort_by(|a, b| a.0.total_cmp(&b.0));
    let told: Vec<_> = hard.into_iter().map(|(_, told)| told).collect();
    assert!(told.is_empty(), "{} too hard:\n{}", told.len(), told.join("\n"));
}

#[test]
fn every_exception_still_stands_somewhere() {
    for (start, reason) in EXCEPTIONS {
        let stands = Lang::ALL.into_iter().any(|lang| {
            texts(lang).values().flatten().flat_map(|text| sentences(text)).any(|s| s.starts_with(start))
        });
        assert!(stands, "{start} ({reason}) is gone");
    }
}

#[test]
fn syllables_are_counted_as_people_say_them() {
    for (word, n) in [("slaap", 1), ("wakker", 2), ("situatie", 4), ("misselijk", 3), ("geëist", 2)] {
        assert_eq!(syllables(word, Lang::Nl), n, "{word}");
    }
    for (word, n) in
        [("sleep", 1), ("awake", 2), ("insomnia", 4), ("tired", 1), ("stopped", 1), ("headache", 2)]
    {
        assert_eq!(syllables(word, Lang::En), n, "{word}");
    }
}

//! Whatever comes in from outside, the program answers and never panics.
//!
//! A target is a test that gives its decoder [`cases`] of damaged input, the same ones in every run. `cargo test` does
//! a small part; `make fuzz` does a million of each, or `FUZZ_CASES`. Not in a release build: that would leave out the
//! checks of arithmetic, and building all else that tests need for it takes longer than the million.

mod common;

use common::*;
use weegwijzer::domain::dataset::{Dataset, Measure};
use weegwijzer::domain::{link, saved};
use weegwijzer::host;
use weegwijzer::route::Route;
use weegwijzer::route::frame::Frame;
use weegwijzer::text::Lang;

/// How many damaged inputs a target gets.
fn cases() -> usize {
    match std::env::var("FUZZ_CASES") {
        Ok(count) => count.parse().expect("FUZZ_CASES is a count"),
        Err(_) => 50_000,
    }
}

/// SplitMix64: a sequence that is the same on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    /// 0..end; 0 when there is nothing to choose from.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// The input with one to four things done to it: cut, changed, doubled, moved, or put in from nowhere.
    fn damage(&mut self, input: &[u8], alphabet: &[u8]) -> Vec<u8> {
        let mut damaged = input.to_vec();
        for _ in 0..=self.below(4) {
            let (a, b) = (self.below(damaged.len() + 1), self.below(damaged.len() + 1));
            let (from, to) = (a.min(b), a.max(b));
            let character = alphabet[self.below(alphabet.len())];
            match self.below(8) {
                0 => damaged.truncate(to),
                1 => drop(damaged.drain(from..to)),
                2 => damaged.insert(to, character),
                3 => drop((to < damaged.len()).then(|| damaged.remove(to))),
                4 if to < damaged.len() => damaged[to] ^= 1 << self.below(8),
                5 => damaged.splice(to..to, damaged[from..to].to_vec()).for_each(drop),
                6 if to < damaged.len() => damaged.swap(from, to),
                _ if to < damaged.len() => damaged[to] = character,
                _ => damaged.push(character),
            }
            // Doubling again and again would only cost time.
            damaged.truncate(4096);
        }
        damaged
    }
}

fn links() -> Vec<&'static str> {
    include_str!("fixtures/links-v1.txt").lines().filter_map(|line| line.split('\t').next()).collect()
}

const BASE64URL: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes of a link without its checksum, bit by bit.
fn content(link: &str) -> Vec<u8> {
    let bits: Vec<u8> = link["#v1.".len()..]
        .bytes()
        .map(|c| BASE64URL.iter().position(|&a| a == c).expect("base64url"))
        .flat_map(|value| (0..6).rev().map(move |bit| (value >> bit & 1) as u8))
        .collect();
    let bytes: Vec<u8> =
        bits.chunks_exact(8).map(|b| b.iter().fold(0, |byte, bit| byte << 1 | bit)).collect();
    bytes[..bytes.len() - 2].to_vec()
}

/// A link with a right checksum, whatever its content: the remainder of dividing by x¹⁶ + x¹² + x⁵ + 1, bit by bit.
fn sealed(content: &[u8]) -> String {
    let bits_of = |bytes: &[u8]| -> Vec<u8> {
        bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect()
    };
    let crc = bits_of(content).iter().fold(0xffff_u32, |crc, bit| {
        let crc = (crc << 1) ^ (u32::from(*bit) << 16);
        if crc & 0x1_0000 == 0 { crc } else { crc ^ 0x1_1021 }
    });
    let bits = bits_of(&[content, &(crc as u16).to_be_bytes()].concat());
    let character = |six: &[u8]| {
        let value = (0..6).fold(0, |value, i| value << 1 | six.get(i).copied().unwrap_or(0));
        char::from(BASE64URL[usize::from(value)])
    };
    ["#v1.", &bits.chunks(6).map(character).collect::<String>()].concat()
}

/// A small class whose numbers overlap with those in the links.
fn class(id: &str) -> Dataset {
    let effects: Vec<_> =
        (1..8).map(|number| effect(&format!("e{number}"), number, Measure::OddsRatio)).collect();
    let medicines = medicines(&["m1", "m2", "m3", "m4", "m5"]);
    let figures =
        effects[..5].iter().flat_map(|e| medicines.iter().map(|m| exactly(&m.id, e, 2.0))).collect();
    let mut packed = packed(effects, medicines, figures);
    packed.id = id.to_owned();
    Dataset::check(packed).expect("a test dataset obeys the rules")
}

#[test]
fn damaged_links() {
    let (links, mut chance, mut read) = (links(), Chance(1), 0);
    for _ in 0..cases() {
        let link = links[chance.below(links.len())];
        let damaged = chance.damage(link.as_bytes(), BASE64URL);
        let damaged = String::from_utf8_lossy(&damaged);
        let Ok(shared) = link::decode(&damaged) else { continue };
        let joined: String = damaged.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let (_, behind) = joined.rsplit_once(&link::encode(&shared)[1..]).expect("two links for one content");
        assert!(!behind.contains(|c: char| c.is_ascii_alphanumeric()), "{damaged}: {behind} was passed over");
        read += usize::from(!links.iter().any(|whole| joined.ends_with(&whole[1..])));
    }
    // By chance one of 65 536 passes the checksum, and most of those are no content.
    assert!(read <= 3 + cases() / 20_000, "{read} damaged links were taken for whole");
}

#[test]
fn links_with_a_right_checksum_and_any_content() {
    let contents: Vec<_> = links().iter().map(|link| content(link)).collect();
    for (link, content) in links().iter().zip(&contents) {
        assert_eq!(sealed(content), *link);
    }
    let bytes: Vec<u8> = (0..=255).collect();
    let classes = ["antidepressants", "antipsychotics", "a", "z_9"].map(class);
    let (mut chance, mut read) = (Chance(2), 0);
    for _ in 0..cases() {
        let content = &contents[chance.below(contents.len())];
        let damaged = sealed(&chance.damage(content, &bytes));
        let Ok(shared) = link::decode(&damaged) else { continue };
        read += 1;
        assert_eq!(link::encode(&shared), damaged, "two links for one content");
        for class in &classes {
            let resolved = link::resolve(&shared, class);
            // What was taken can be shared again, and then nothing is unresolved.
            let again = link::Shared::of(class, &resolved.own, resolved.second.as_ref());
            assert_eq!(link::resolve(&again, class).unresolved, []);
        }
    }
    assert!(read > cases() / 100, "only {read} contents were read: the damage is too great to test anything");
}

#[test]
fn damaged_saved_files() {
    let mut file = saved::SavedFile::default();
    for (link, saved_at) in links().iter().zip(["1", "2"]) {
        let class = link::decode(link).expect("a whole link").class;
        let entry = saved::SavedEntry {
            name: "é \"".into(),
            saved_at: saved_at.into(),
            class,
            link: (*link).into(),
            own: Some(saved::Own { words: "é".into(), ..saved::Own::default() }),
        };
        file.insert(entry).expect("it fits");
    }
    let text = saved::encode(&file);
    let mut chance = Chance(3);
    for _ in 0..cases() {
        let damaged = chance.damage(text.as_bytes(), b"{}[]\",:\\u0019eE+-. ntf");
        if let Ok(read) = saved::decode(&String::from_utf8_lossy(&damaged)) {
            for entry in &read.entries {
                let shared = link::decode(&entry.link).expect("a whole link");
                assert_eq!(
                    link::encode(&shared),
                    entry.link,
                    "what somebody else wrote is not used as it is"
                );
            }
            assert_eq!(saved::decode(&saved::encode(&read)), Ok(read), "a list that cannot be read again");
        }
    }
}

#[test]
fn damaged_addresses_of_frames() {
    let whole = [
        "#nl/antipsychotics?screens=weigh+compare&weighing=off&medicines=a+b&effects=c&accent=335c67+ffd166&version=1.2",
        "#en/x/compare/a+b/source/a/e?screens=overview,about&accent=#335c67",
        "nl/x/medicine/a?weighing=on",
    ];
    let (mut chance, mut read) = (Chance(4), 0);
    for _ in 0..cases() {
        let address = whole[chance.below(whole.len())];
        let damaged = chance.damage(address.as_bytes(), b"?&=+,#%/ab_09weighcompare \xc3");
        let damaged = String::from_utf8_lossy(&damaged);
        let frame = Frame::parse(&damaged);
        assert!(frame.unknown.len() <= 8 && frame.unknown.iter().all(|text| text.chars().count() <= 64));
        // What was understood survives, and what was not is left out.
        let again = Frame::parse(&frame.print());
        assert_eq!(again, Frame { unknown: vec![], ..frame.clone() }, "{damaged}");
        let route = frame.first(&damaged, Lang::Nl);
        assert_eq!(Route::parse(&route.print(), Lang::En), route, "{damaged}");
        read += usize::from(!frame.print().is_empty());
        // What a site is told is JSON, whatever stands in the address.
        let state: serde_json::Value = serde_json::from_str(&host::state(&route)).expect("JSON");
        assert_eq!(state["weegwijzer"], host::VERSION, "{damaged}");
    }
    assert!(read > cases() / 4, "only {read} were understood: the damage is too great to test anything");
}

#[test]
fn damaged_messages() {
    let whole = r#"{"weegwijzer":1,"type":"hello","to":"nl/a?screens=weigh","follows":true,"state":false}"#;
    let (mut chance, mut read) = (Chance(5), 0);
    for _ in 0..cases() {
        let damaged = chance.damage(whole.as_bytes(), b"{}[]\",:\\u0019eE+-. ntf");
        let damaged = String::from_utf8_lossy(&damaged);
        let Some(hello) = host::read(&damaged) else { continue };
        read += 1;
        // Only an object with all five fields of the right kind is a message.
        let value: serde_json::Value = serde_json::from_str(&damaged).expect("JSON");
        assert_eq!(value["weegwijzer"], 1, "{damaged}");
        assert_eq!(value["type"], "hello", "{damaged}");
        assert_eq!(value["to"], hello.to, "{damaged}");
        assert_eq!(value["follows"], hello.follows, "{damaged}");
        assert_eq!(value["state"], hello.state, "{damaged}");
    }
    assert!(read > cases() / 200, "only {read} were read: the damage is too great to test anything");
}

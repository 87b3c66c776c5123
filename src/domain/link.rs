//! The link: what a person wrote down, as the fragment of an address that any copy of the program can open.
//!
//! ```text
//! #v1.<base64url without padding: content, then its CRC-16, high byte first>
//!
//! content  text: class · text: version of the data · marks · list: compared medicines · takings
//!          [· marks of the second person]
//! marks    number of effects that were asked about · number of other wishes
//!          · the wishes about the former, in the order in which they were asked about · the other wishes
//! wish     effect × 16 + importance (0 to 3) + 4 if welcome + 8 if a ceiling follows · [ceiling]
//! ceiling  in twentieths t: 4t, or -4t - 2 below 0 · any other value: 1, then the 8 bytes of the float, low first
//! takings  count, and for each: medicine × 16 + 1 if before + 2 if it helped, 4 if it did not
//!          + 8 if reasons follow · [list: effects that were the reason to stop]
//! list     count · that many numbers
//! text     count of bytes · UTF-8
//! number   seven bits to a byte, the lowest first, 128 added to every byte but the last; no longer than needed
//! ```
//!
//! Effects and medicines stand as the numbers that the data give them once and for all. Everything that reads as a
//! link is, once it is [`tidied`], exactly what [`encode`] makes of what was read: there is one link for one content.
//!
//! **Architecture invariant:** version 1 never changes. Links stand in letters and on paper, so another content is
//! another version, and this module reads both.

use std::collections::BTreeMap;

use super::choices::{Choices, MOST_COMPARED};
use super::dataset::{Dataset, EffectIx, MedicineIx, Retired, Valence, is_id};
use super::taking::{Outcome, Taking, When};
use super::tidy::{is_invisible, unescaped, without_tail};
use super::weighing::has_direction;
use super::wishes::{Direction, Importance, Wish};

/// The longest link that is read, in bytes. One with every wish about a class of today, twice, has less than a tenth.
pub const LONGEST: usize = 8192;

/// What a link carries: numbers of the data, so that it can be read before the data are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Id of the class; see [`is_id`].
    pub class: String,
    /// Version of the data that it was made with.
    pub version: String,
    /// What the person marked.
    pub own: Marks,
    /// Numbers of the medicines to compare, in the order chosen.
    pub compared: Vec<u32>,
    /// What the person takes and took, in the order in which it was written down.
    pub taking: Vec<SharedTaking>,
    /// What a second person marked.
    pub second: Option<Marks>,
}

/// One person's wishes, by the numbers of effects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// The wishes about effects that the person was asked about, in the order in which they came up.
    pub asked: Vec<(u32, Wish)>,
    /// All other wishes.
    pub others: Vec<(u32, Wish)>,
}

/// A [`Taking`] by the numbers of its medicine and effects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedTaking {
    /// Number of the medicine.
    pub medicine: u32,
    /// Now or before.
    pub when: When,
    /// What it did.
    pub outcome: Option<Outcome>,
    /// Numbers of the effects that were the reason to stop.
    pub stopped_because: Vec<u32>,
}

/// Why a text is not a link that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It does not look like a link of this program.
    NotALink,
    /// Made by a newer program: the version found.
    NewerVersion(u8),
    /// It was a link, but it is not whole: cut off, or a character was lost or changed.
    Damaged,
}

/// Something in a link that the data of today have no place for, or another thing that a person should know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// The link is about another class, so nothing of it was taken.
    OtherClass,
    /// The link was made with another version of the data: its figures may differ.
    OtherVersion,
    /// An effect that the data neither have nor had: the link was made with newer data.
    UnknownEffect(u32),
    /// The same for a medicine.
    UnknownMedicine(u32),
    /// An effect that is no longer in the data, by its id.
    RetiredEffect(String),
    /// A medicine that is no longer in the data, by its id.
    RetiredMedicine(String),
    /// A deal-breaker on a benefit, on an effect that the person wants more of, or on one that can only be talked about:
    /// a limit makes no sense there. The rest of the wish was taken.
    Ceiling(EffectIx),
    /// A wish for more of an effect of which nobody can want more. It was taken as a wish for less.
    Direction(EffectIx),
    /// More medicines to compare than [`MOST_COMPARED`]. The first were taken.
    TooManyCompared,
}

/// What a link means for a dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// What the person chose.
    pub own: Choices,
    /// What a second person marked: wishes and the order in which effects were asked about.
    pub second: Option<Choices>,
    /// What could not be taken as it stands, each thing once.
    pub unresolved: Vec<Unresolved>,
}

impl Shared {
    /// What a link to these choices carries; of the second person only what that person marked.
    pub fn of(dataset: &Dataset, own: &Choices, second: Option<&Choices>) -> Shared {
        let number = |e: EffectIx| dataset.effect(e).number;
        let taking = |t: &Taking| SharedTaking {
            medicine: dataset.medicine(t.medicine).number,
            when: t.when,
            outcome: t.outcome,
            stopped_because: t.stopped_because.iter().map(|&e| number(e)).collect(),
        };
        Shared {
            class: dataset.about().id.clone(),
            version: dataset.about().version.clone(),
            own: Marks::of(dataset, own),
            compared: own.compared.iter().map(|&m| dataset.medicine(m).number).collect(),
            taking: own.taking.all().iter().map(taking).collect(),
            second: second.map(|second| Marks::of(dataset, second)),
        }
    }
}

impl Marks {
    fn of(dataset: &Dataset, choices: &Choices) -> Marks {
        let mut marks = Marks::default();
        let wish = |e: EffectIx| (dataset.effect(e).number, choices.wishes.get(e));
        for (i, &e) in choices.asked.iter().enumerate() {
            if !choices.asked[..i].contains(&e) {
                marks.asked.push(wish(e));
            }
        }
        for e in dataset.effect_ixs() {
            if !choices.asked.contains(&e) && choices.wishes.get(e) != Wish::default() {
                marks.others.push(wish(e));
            }
        }
        marks
    }
}

/// The link, beginning with `#`. Total.
///
/// It can be read again if the class obeys [`is_id`] and the whole is no longer than [`LONGEST`], as with every
/// dataset that `dataset check` accepts. A ceiling that is not a finite number is left out: it accepts everything or
/// nothing, and no person means that.
pub fn encode(shared: &Shared) -> String {
    let mut content = Vec::new();
    write_text(&mut content, &shared.class);
    write_text(&mut content, &shared.version);
    write_marks(&mut content, &shared.own);
    write_list(&mut content, &shared.compared);
    write_number(&mut content, shared.taking.len() as u64);
    for taking in &shared.taking {
        let outcome = match taking.outcome {
            None => 0,
            Some(Outcome::Helped) => 2,
            Some(Outcome::DidNotHelp) => 4,
        };
        let has_reasons = !taking.stopped_because.is_empty();
        write_flagged(
            &mut content,
            taking.medicine,
            taking.when as u8 | outcome | u8::from(has_reasons) << 3,
        );
        if has_reasons {
            write_list(&mut content, &taking.stopped_because);
        }
    }
    if let Some(second) = &shared.second {
        write_marks(&mut content, second);
    }
    let check = crc16(&content);
    content.extend(check.to_be_bytes());
    ["#v1.", &to_base64url(&content)].concat()
}

/// A link as [`encode`] made it but for the `#`, from what mail and chat programs made of it: a fragment with or
/// without `#` and language, or a whole address with one at its end; broken into lines, escaped (also the `#`), with
/// characters that nobody sees, with signs of the sentence or settings behind it. Total. What is no link stays none.
pub fn tidied(link: &str) -> String {
    let link: String = unescaped(link).chars().filter(|&c| !c.is_whitespace() && !is_invisible(c)).collect();
    let fragment =
        link.rsplit('#').next().unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_punctuation());
    // Links begin with the language that they are read in.
    let fragment = match fragment.split_once('/') {
        Some((language, rest)) if language.len() == 2 => rest,
        _ => fragment,
    };
    match fragment.split_once('.') {
        Some((version, content)) => [version, ".", without_tail(content)].concat(),
        None => fragment.to_owned(),
    }
}

/// Reads a link, as [`tidied`] finds it. Total; memory is bounded by the length of the text.
///
/// # Errors
/// [`LinkError`]. A change of one letter or of two that stand together is always found, any other damage but for once
/// in 65 536 times.
pub fn decode(link: &str) -> Result<Shared, LinkError> {
    let fragment = tidied(link);
    let (version, content) =
        fragment.strip_prefix('v').and_then(|rest| rest.split_once('.')).ok_or(LinkError::NotALink)?;
    match version.parse::<u8>() {
        Ok(1) if version == "1" => read(content).ok_or(LinkError::Damaged),
        Ok(newer @ 2..) => Err(LinkError::NewerVersion(newer)),
        _ => Err(LinkError::NotALink),
    }
}

/// What a link means for the data: everything that still makes sense, and a list of what does not.
///
/// A second wish about the same effect, which no link of this program has, is passed over.
pub fn resolve(shared: &Shared, dataset: &Dataset) -> Resolved {
    let mut resolver = Resolver { dataset, unresolved: Vec::new() };
    if shared.class != dataset.about().id {
        return Resolved { unresolved: vec![Unresolved::OtherClass], ..Resolved::default() };
    }
    if shared.version != dataset.about().version {
        resolver.note(Unresolved::OtherVersion);
    }
    let mut own = resolver.marks(&shared.own);
    for &number in &shared.compared {
        let Some(m) = resolver.medicine(number) else { continue };
        if own.compared.contains(&m) {
            continue;
        }
        if own.compared.len() < MOST_COMPARED {
            own.compared.push(m);
        } else {
            resolver.note(Unresolved::TooManyCompared);
        }
    }
    for taking in &shared.taking {
        let Some(medicine) = resolver.medicine(taking.medicine) else { continue };
        let reasons = taking.stopped_because.iter().filter_map(|&number| resolver.effect(number)).collect();
        own.taking.set(Taking {
            medicine,
            when: taking.when,
            outcome: taking.outcome,
            stopped_because: reasons,
        });
    }
    let second = shared.second.as_ref().map(|marks| resolver.marks(marks));
    Resolved { own, second, unresolved: resolver.unresolved }
}

struct Resolver<'a> {
    dataset: &'a Dataset,
    unresolved: Vec<Unresolved>,
}

impl Resolver<'_> {
    fn note(&mut self, unresolved: Unresolved) {
        if !self.unresolved.contains(&unresolved) {
            self.unresolved.push(unresolved);
        }
    }

    fn effect(&mut self, number: u32) -> Option<EffectIx> {
        let effect = self.dataset.effect_numbered(number);
        if effect.is_none() {
            self.note(match self.retired(number, |r| &r.effects) {
                Some(id) => Unresolved::RetiredEffect(id),
                None => Unresolved::UnknownEffect(number),
            });
        }
        effect
    }

    fn medicine(&mut self, number: u32) -> Option<MedicineIx> {
        let medicine = self.dataset.medicine_numbered(number);
        if medicine.is_none() {
            self.note(match self.retired(number, |r| &r.medicines) {
                Some(id) => Unresolved::RetiredMedicine(id),
                None => Unresolved::UnknownMedicine(number),
            });
        }
        medicine
    }

    fn retired(&self, number: u32, list: fn(&Retired) -> &BTreeMap<String, u32>) -> Option<String> {
        let retired = list(self.dataset.about().retired.as_ref()?);
        retired.iter().find(|(_, n)| **n == number).map(|(id, _)| id.clone())
    }

    fn marks(&mut self, marks: &Marks) -> Choices {
        let mut choices = Choices::default();
        for (i, &(number, wish)) in marks.asked.iter().chain(&marks.others).enumerate() {
            let Some(e) = self.effect(number) else { continue };
            if choices.asked.contains(&e) || choices.wishes.get(e) != Wish::default() {
                continue;
            }
            choices.wishes.set(e, self.wish(e, wish));
            if i < marks.asked.len() {
                choices.asked.push(e);
            }
        }
        choices
    }

    /// The wish without what does not go with the effect.
    fn wish(&mut self, e: EffectIx, mut wish: Wish) -> Wish {
        let effect = self.dataset.effect(e);
        if wish.direction == Direction::Welcome && !has_direction(effect) {
            self.note(Unresolved::Direction(e));
            wish.direction = Direction::Avoid;
        }
        let wants_more = effect.valence == Valence::Benefit || wish.direction == Direction::Welcome;
        if wish.ceiling.is_some() && (wants_more || !self.dataset.can_weigh(e)) {
            self.note(Unresolved::Ceiling(e));
            wish.ceiling = None;
        }
        wish
    }
}

fn write_number(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// A number of the data with four bits beside it.
fn write_flagged(to: &mut Vec<u8>, number: u32, flags: u8) {
    write_number(to, u64::from(number) << 4 | u64::from(flags));
}

fn write_text(to: &mut Vec<u8>, text: &str) {
    write_number(to, text.len() as u64);
    to.extend(text.bytes());
}

fn write_list(to: &mut Vec<u8>, numbers: &[u32]) {
    write_number(to, numbers.len() as u64);
    for &number in numbers {
        write_number(to, number.into());
    }
}

fn write_marks(to: &mut Vec<u8>, marks: &Marks) {
    write_number(to, marks.asked.len() as u64);
    write_number(to, marks.others.len() as u64);
    for &(effect, wish) in marks.asked.iter().chain(&marks.others) {
        let ceiling = wish.ceiling.filter(|c| c.is_finite());
        let flags = wish.importance as u8 | (wish.direction as u8) << 2 | u8::from(ceiling.is_some()) << 3;
        write_flagged(to, effect, flags);
        let Some(ceiling) = ceiling else { continue };
        match twentieths(ceiling) {
            Some(t) => write_number(to, if t < 0 { -4 * t - 2 } else { 4 * t } as u64),
            None => {
                to.push(1);
                to.extend(ceiling.to_le_bytes());
            }
        }
    }
}

/// A ceiling as a whole number of twentieths, where that gives back exactly the same float.
///
/// Ceilings lie halfway between shown numbers: halves of a person, halves of a tenth of a kg, or whole categories.
fn twentieths(ceiling: f64) -> Option<i64> {
    let t = (ceiling * 20.0).round() as i64;
    (t.unsigned_abs() < 1 << 31 && (t as f64 / 20.0).to_bits() == ceiling.to_bits()).then_some(t)
}

fn read(content: &str) -> Option<Shared> {
    if content.len() > LONGEST {
        return None;
    }
    let bytes = from_base64url(content)?;
    let (content, check) = bytes.split_last_chunk::<2>()?;
    if crc16(content) != u16::from_be_bytes(*check) {
        return None;
    }
    let mut reader = Reader(content);
    let class = reader.text().filter(|class| is_id(class))?;
    let shared = Shared {
        class,
        version: reader.text()?,
        own: reader.marks()?,
        compared: reader.list()?,
        taking: reader.takings()?,
        second: if reader.0.is_empty() { None } else { Some(reader.marks()?) },
    };
    reader.0.is_empty().then_some(shared)
}

/// What is left to read. A count is only a claim: nothing is set aside for it, and reading ends where the bytes end.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Up to 42 bits: the largest is a number of the data with its flags, 36.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28, 35] {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                // A last byte of 0 adds nothing: the number can be written shorter.
                return (byte > 0 || shift == 0).then_some(number);
            }
        }
        None
    }

    fn flagged(&mut self) -> Option<(u32, u8)> {
        let number = self.number()?;
        Some(((number >> 4).try_into().ok()?, number as u8 & 0xf))
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?.try_into().ok()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok().map(str::to_owned)
    }

    fn list(&mut self) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        for _ in 0..self.number()? {
            numbers.push(self.number()?.try_into().ok()?);
        }
        Some(numbers)
    }

    fn marks(&mut self) -> Option<Marks> {
        let (asked, others) = (self.number()?, self.number()?);
        Some(Marks { asked: self.wishes(asked)?, others: self.wishes(others)? })
    }

    fn wishes(&mut self, count: u64) -> Option<Vec<(u32, Wish)>> {
        let mut wishes = Vec::new();
        for _ in 0..count {
            let (effect, flags) = self.flagged()?;
            let direction = if flags & 4 == 0 { Direction::Avoid } else { Direction::Welcome };
            let ceiling = if flags & 8 == 0 { None } else { Some(self.ceiling()?) };
            let importance = Importance::from_level(flags & 3)?;
            wishes.push((effect, Wish { importance, direction, ceiling }));
        }
        Some(wishes)
    }

    fn ceiling(&mut self) -> Option<f64> {
        let number = self.number()? as i64;
        if number == 1 {
            let (bytes, rest) = self.0.split_first_chunk()?;
            self.0 = rest;
            let ceiling = f64::from_le_bytes(*bytes);
            // What is a number of twentieths is written as such.
            return (ceiling.is_finite() && twentieths(ceiling).is_none()).then_some(ceiling);
        }
        let t = match number & 3 {
            0 => number / 4,
            2 => -(number + 2) / 4,
            _ => return None,
        };
        (t.unsigned_abs() < 1 << 31).then_some(t as f64 / 20.0)
    }

    fn takings(&mut self) -> Option<Vec<SharedTaking>> {
        let mut takings = Vec::new();
        for _ in 0..self.number()? {
            let (medicine, flags) = self.flagged()?;
            let outcome = match flags >> 1 & 3 {
                0 => None,
                1 => Some(Outcome::Helped),
                2 => Some(Outcome::DidNotHelp),
                _ => return None,
            };
            let stopped_because =
                if flags & 8 == 0 { vec![] } else { self.list().filter(|reasons| !reasons.is_empty())? };
            let when = if flags & 1 == 0 { When::Now } else { When::Before };
            takings.push(SharedTaking { medicine, when, outcome, stopped_because });
        }
        Some(takings)
    }
}

/// RFC 4648, section 5, without padding.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn to_base64url(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|i| u32::from(three.get(i).copied().unwrap_or(0)));
        let bits = a << 16 | b << 8 | c;
        for i in 0..=three.len() {
            text.push(char::from(ALPHABET[(bits >> (18 - 6 * i) & 63) as usize]));
        }
    }
    text
}

/// `None` for a character outside the alphabet, and for a text that no bytes are written as.
fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0, 0);
    for character in text.bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xfff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    // Of the last character up to four bits are left, and they are 0.
    let left = bits & ((1 << held) - 1);
    (held < 6 && left == 0).then_some(bytes)
}

/// CRC-16/IBM-3740: polynomial 0x1021, begun with 0xFFFF. Finds every damage within 16 bits in a row.
fn crc16(bytes: &[u8]) -> u16 {
    let mut crc = 0xffff_u16;
    for &byte in bytes {
        crc ^= u16::from(byte) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 };
        }
    }
    crc
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published check value: <https://reveng.sourceforge.io/crc-catalogue/16.htm#crc.cat.crc-16-ibm-3740>.
    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(crc16(b"123456789"), 0x29b1);
    }

    /// RFC 4648, section 10, without the padding; the last has both characters that differ from plain base64.
    #[test]
    fn base64url_is_that_of_the_standard() {
        let published = [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (b"\xfb\xff", "-_8"),
        ];
        for (bytes, text) in published {
            assert_eq!(to_base64url(bytes), text);
            assert_eq!(from_base64url(text).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn base64url_with_bits_left_over_is_no_text_of_bytes() {
        for text in ["A", "Zm9vA", "Z", "Zh", "Zm9", "Zm9vY", "Zg==", "Zm 8", "Z+/8"] {
            assert_eq!(from_base64url(text), None, "{text}");
        }
    }
}

//! The question that somebody comes with, and finding in all classes what it is about.
//!
//! A [`Question`] names things by their ids, so that it can be asked before the figures of any class are there.
//! [`find`] reads what was typed: names and brands of medicines, classes, effects in people's own words, topics that are
//! no effect, two medicines at once, and words of despair, which show help and lead to no figure.

use serde::{Deserialize, Serialize};

use super::dataset::{Bilingual, Dataset, Topic, Words};
use super::index::{ClassSummary, FindableMedicine};
use super::search::{folded, typos};

/// So many hits are shown; who wants others types on.
const MOST_HITS: usize = 8;

/// Shorter words of a sentence are no name: "of", "ik", "van".
const SHORTEST_NAME: usize = 4;

/// From so many letters a word may hold a typo, or have more behind it.
const LONG_WORD: usize = 6;

/// Something of a class, by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The class.
    pub class: String,
    /// The medicine or effect.
    pub id: String,
}

/// What somebody comes with. Everything may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Somebody asks it for another person.
    #[serde(default)]
    pub is_for_another: bool,
    /// The medicines that were offered.
    #[serde(default)]
    pub offered: Vec<Named>,
    /// The medicines that are taken now.
    #[serde(default)]
    pub taking: Vec<Named>,
    /// The effects that trouble the person, or that the person asks about.
    #[serde(default)]
    pub effects: Vec<Named>,
}

/// Which part of the question something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Question::offered`].
    Offered,
    /// [`Question::taking`].
    Taking,
    /// [`Question::effects`].
    Effects,
}

impl Part {
    /// All parts, in the order in which they are told.
    pub const ALL: [Part; 3] = [Part::Offered, Part::Taking, Part::Effects];
}

impl Question {
    /// What was named in a part, in that order.
    pub fn part(&self, part: Part) -> &[Named] {
        match part {
            Part::Offered => &self.offered,
            Part::Taking => &self.taking,
            Part::Effects => &self.effects,
        }
    }

    fn part_mut(&mut self, part: Part) -> &mut Vec<Named> {
        match part {
            Part::Offered => &mut self.offered,
            Part::Taking => &mut self.taking,
            Part::Effects => &mut self.effects,
        }
    }

    /// Adds something, once. A medicine stands in one part only: the last that was said of it.
    pub fn add(&mut self, part: Part, named: Named) {
        if self.part(part).contains(&named) {
            return;
        }
        if part != Part::Effects {
            self.offered.retain(|n| *n != named);
            self.taking.retain(|n| *n != named);
        }
        self.part_mut(part).push(named);
    }

    /// Takes something out again.
    pub fn remove(&mut self, part: Part, named: &Named) {
        self.part_mut(part).retain(|n| n != named);
    }

    /// Nothing was named.
    pub fn is_empty(&self) -> bool {
        Part::ALL.into_iter().all(|part| self.part(part).is_empty())
    }

    /// As much of it as is about a class.
    pub fn about(&self, class: &str) -> Question {
        let mut about = Question { is_for_another: self.is_for_another, ..Question::default() };
        for part in Part::ALL {
            *about.part_mut(part) = self.part(part).iter().filter(|n| n.class == class).cloned().collect();
        }
        about
    }

    /// The class that it is about: that of the medicines before that of the effects, the last named before others.
    pub fn class(&self) -> Option<&str> {
        let last = |part| self.part(part).last();
        let named = last(Part::Offered).or(last(Part::Taking)).or(last(Part::Effects))?;
        Some(&named.class)
    }

    /// The ids that were named of a class in a part.
    pub fn of_class<'a>(&'a self, part: Part, class: &'a str) -> impl Iterator<Item = &'a str> {
        self.part(part).iter().filter(move |n| n.class == class).map(|n| n.id.as_str())
    }

    /// The medicines that can stand side by side: of the class that it is about, those that were offered before those
    /// that are taken; at least two, or none.
    pub fn side_by_side(&self, most: usize) -> Vec<&str> {
        let Some(class) = self.class() else { return vec![] };
        let both = self.of_class(Part::Offered, class).chain(self.of_class(Part::Taking, class));
        let medicines: Vec<_> = both.take(most).collect();
        if medicines.len() < 2 { vec![] } else { medicines }
    }
}

/// Something that was found: the places of the class in the list and of the thing in its class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Several medicines of one class that were named together.
    Together {
        /// The class.
        class: usize,
        /// The medicines, as they were named.
        medicines: Vec<usize>,
    },
    /// A medicine.
    Medicine {
        /// The class.
        class: usize,
        /// The medicine.
        medicine: usize,
        /// The brand by which it was found, by its place; absent when it was by its name.
        brand: Option<usize>,
    },
    /// An effect.
    Effect {
        /// The class.
        class: usize,
        /// The effect.
        effect: usize,
    },
    /// A topic that is no effect.
    Topic {
        /// The class.
        class: usize,
        /// The topic.
        topic: usize,
    },
    /// A class as a whole.
    Class {
        /// The class.
        class: usize,
    },
}

impl Hit {
    /// The place of its class.
    fn class(&self) -> usize {
        match self {
            Hit::Together { class, .. }
            | Hit::Medicine { class, .. }
            | Hit::Effect { class, .. }
            | Hit::Topic { class, .. }
            | Hit::Class { class } => *class,
        }
    }
}

/// What a search says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Help comes before anything else; then there are no hits.
    pub is_crisis: bool,
    /// What was found, the closest first.
    pub hits: Vec<Hit>,
    /// The places of other classes that know the words, where the class that was asked about does not.
    pub elsewhere: Vec<usize>,
}

/// Finds what was typed, in the names and words of all classes and of both languages.
///
/// Effects and topics of other classes than `class` are left out where it is known.
pub fn find(classes: &[ClassSummary], class: Option<&str>, query: &str) -> Found {
    let query = folded(query);
    if query.is_empty() {
        return Found::default();
    }
    if classes.iter().any(|c| is_crisis(&query, &c.find.crisis.nl) || is_crisis(&query, &c.find.crisis.en)) {
        return Found { is_crisis: true, ..Found::default() };
    }
    let mut hits = named_by(classes, class, &query);
    let mut elsewhere = vec![];
    if hits.is_empty() && class.is_some() {
        elsewhere = named_by(classes, None, &query).iter().map(Hit::class).collect();
        elsewhere.sort_unstable();
        elsewhere.dedup();
    }
    hits.truncate(MOST_HITS);
    Found { is_crisis: false, hits, elsewhere }
}

/// What a query names as a whole, else what is named in it.
fn named_by(classes: &[ClassSummary], class: Option<&str>, query: &str) -> Vec<Hit> {
    let things = things(classes, class);
    let whole = closest(names(classes, query).into_iter().chain(called(&things, query)).collect());
    if whole.is_empty() { named_in(classes, &things, query) } else { whole }
}

/// Finds an effect of one class by its name and other words, in both languages, or else a topic; the class of a hit
/// is 0.
pub fn find_effects(dataset: &Dataset, query: &str) -> Found {
    let query = folded(query);
    let search = &dataset.about().search;
    if query.is_empty() {
        return Found::default();
    }
    if is_crisis(&query, &search.crisis.nl) || is_crisis(&query, &search.crisis.en) {
        return Found { is_crisis: true, ..Found::default() };
    }
    let none = Words::default();
    let effects = dataset.effect_ixs().map(|e| {
        let effect = dataset.effect(e);
        let words = search.effects.get(&effect.id).unwrap_or(&none);
        let names = [&effect.text.nl.name, &effect.text.en.name];
        (names.into_iter().chain(&words.nl).chain(&words.en).collect(), Hit::Effect { class: 0, effect: e.0 })
    });
    let find = |things: &[Thing]| {
        let whole = closest(called(things, &query));
        if whole.is_empty() { held(things, &query) } else { whole }
    };
    let mut hits = find(&effects.collect::<Vec<_>>());
    if hits.is_empty() {
        hits = find(&topics(0, &search.topics).collect::<Vec<_>>());
    }
    hits.truncate(MOST_HITS);
    Found { hits, ..Found::default() }
}

/// Whether a text is about suicide, self-harm or too many pills: it holds all words of such a phrase, a long one with a
/// typo too, or is the greater part of the beginning of one that is still being typed.
fn is_crisis(query: &str, phrases: &[String]) -> bool {
    let is_like = |typed: &str, word: &str| {
        is_word(typed, word)
            || word.len() >= LONG_WORD && typed.len() > LONG_WORD && matches!(typos(typed, word), Some(0 | 1))
    };
    phrases.iter().any(|phrase| {
        let phrase = folded(phrase);
        holds(query, &phrase, is_like) || phrase.starts_with(query) && 5 * query.len() >= 3 * phrase.len()
    })
}

/// Whether a text holds all words of a phrase, in any order.
fn holds(text: &str, phrase: &str, is_word: impl Fn(&str, &str) -> bool) -> bool {
    phrase.split(' ').all(|word| text.split(' ').any(|typed| is_word(typed, word)))
}

/// The same word; "zelfmoordgedachten" is "zelfmoord" too.
fn is_word(typed: &str, word: &str) -> bool {
    typed == word || word.len() >= LONG_WORD && typed.starts_with(word)
}

/// An effect or a topic, with all that it is called.
type Thing<'a> = (Vec<&'a String>, Hit);

/// The effects and then the topics of all classes, or of the one that is known.
fn things<'a>(classes: &'a [ClassSummary], wanted: Option<&str>) -> Vec<Thing<'a>> {
    let (mut effects, mut topics_of_all) = (vec![], vec![]);
    for (c, class) in classes.iter().enumerate() {
        if wanted.is_some_and(|wanted| wanted != class.id) {
            continue;
        }
        for (e, effect) in class.find.effects.iter().enumerate() {
            let hit = Hit::Effect { class: c, effect: e };
            effects.push((all_words(&effect.name, &effect.words), hit));
        }
        topics_of_all.extend(topics(c, &class.find.topics));
    }
    effects.append(&mut topics_of_all);
    effects
}

/// The topics of a class.
fn topics(class: usize, topics: &[Topic]) -> impl Iterator<Item = Thing<'_>> {
    let hit = move |topic| Hit::Topic { class, topic };
    topics.iter().enumerate().map(move |(t, topic)| (all_words(&topic.name, &topic.words), hit(t)))
}

fn all_words<'a>(name: &'a Bilingual, words: &'a Words) -> Vec<&'a String> {
    [&name.nl, &name.en].into_iter().chain(&words.nl).chain(&words.en).collect()
}

/// Hits with how far each is from what was typed: [`SAME`], [`WHOLE`], [`BEGUN`], and one more for each typo.
type Scored = Vec<(usize, Hit)>;

/// Both have the same words.
const SAME: usize = 0;

/// All that was typed are words of it.
const WHOLE: usize = 1;

/// All that was typed begins words of it.
const BEGUN: usize = 2;

/// How far a text is from what was typed.
fn distance(text: &str, query: &str) -> Option<usize> {
    let typos = typos(query, text)?;
    let text = folded(text);
    let is_whole = |text: &str, of: &str| holds(text, of, |word, typed| word == typed);
    Some(match typos {
        0 if is_whole(&text, query) && is_whole(query, &text) => SAME,
        0 if is_whole(&text, query) => WHOLE,
        _ => BEGUN + typos,
    })
    .filter(|_| typos == 0 || query.len() >= LONG_WORD.max(4 * typos + 1))
}

/// The hits that are closest; what is written right comes without what is only like it or begins like it.
fn closest(scored: Scored) -> Vec<Hit> {
    let closest = scored.iter().map(|(far, _)| *far).fold(usize::MAX, usize::min);
    let at = |far| scored.iter().filter(move |(of, _)| *of == far).map(|(_, hit)| hit.clone());
    (closest..=closest.max(WHOLE)).flat_map(at).collect()
}

/// The medicines, and then the classes, that have a name like that.
fn names(classes: &[ClassSummary], query: &str) -> Scored {
    let (mut medicines, mut whole) = (vec![], vec![]);
    for (c, class) in classes.iter().enumerate() {
        if let Some(far) = nearest(&[&class.name.nl, &class.name.en], query) {
            whole.push((far, Hit::Class { class: c }));
        }
        for (m, medicine) in class.find.medicines.iter().enumerate() {
            if let Some((far, brand)) = named(medicine, query) {
                medicines.push((far, Hit::Medicine { class: c, medicine: m, brand }));
            }
        }
    }
    medicines.append(&mut whole);
    medicines
}

/// How far a medicine is, and by which brand it was found.
fn named(medicine: &FindableMedicine, query: &str) -> Option<(usize, Option<usize>)> {
    let by_name = nearest(&[&medicine.name.nl, &medicine.name.en], query).map(|far| (far, None));
    let brands = medicine.brands.iter().enumerate();
    let by_brand = brands.filter_map(|(i, brand)| Some((distance(brand, query)?, Some(i))));
    by_name.into_iter().chain(by_brand).reduce(|best, next| if next.0 < best.0 { next } else { best })
}

/// The effects and topics that are called like that. Ordinary words are like many others, so that a typo needs a long
/// word that begins as it should: "kinderen" is not "minderen".
fn called(things: &[Thing], query: &str) -> Scored {
    let begins = |text: &str| {
        let text = folded(text);
        query.split(' ').all(|typed| text.split(' ').any(|word| word.chars().next() == typed.chars().next()))
    };
    let far = |text: &&String| {
        let far = distance(text, query)?;
        (far <= BEGUN || begins(text)).then_some(far)
    };
    let scored = |(texts, hit): &Thing| Some((texts.iter().filter_map(far).min()?, hit.clone()));
    things.iter().filter_map(scored).collect()
}

fn nearest(texts: &[&String], query: &str) -> Option<usize> {
    texts.iter().filter_map(|text| distance(text, query)).min()
}

/// What a sentence names: several medicines of one class together, medicines and classes word by word, and the effects
/// and topics that it holds a phrase of.
fn named_in(classes: &[ClassSummary], things: &[Thing], query: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = vec![];
    for word in query.split(' ').filter(|word| word.len() >= SHORTEST_NAME) {
        let mut found = names(classes, word);
        // A short word that only begins like a name, or is only like one, is another word.
        found.retain(|(far, _)| *far <= WHOLE || word.len() > LONG_WORD);
        let found = closest(found);
        // One word, one medicine: the first.
        let medicine = found.iter().find(|hit| matches!(hit, Hit::Medicine { .. })).cloned();
        for hit in medicine.map_or(found, |medicine| vec![medicine]) {
            if !hits.contains(&hit) {
                hits.push(hit);
            }
        }
    }
    for (c, _) in classes.iter().enumerate() {
        let mut medicines = vec![];
        for hit in &hits {
            if let Hit::Medicine { class, medicine, .. } = hit
                && *class == c
                && !medicines.contains(medicine)
            {
                medicines.push(*medicine);
            }
        }
        if medicines.len() > 1 {
            hits.insert(0, Hit::Together { class: c, medicines });
        }
    }
    hits.append(&mut held(things, query));
    hits
}

/// The effects and topics of which a text holds a whole phrase: one word of "geen eetlust" is not about appetite. A
/// phrase within a longer one that it holds is not meant: "geen honger" is not "honger".
fn held(things: &[Thing], query: &str) -> Vec<Hit> {
    let mut phrases = vec![];
    for (texts, hit) in things {
        let texts = texts.iter().map(|text| folded(text)).filter(|text| holds(query, text, is_word));
        phrases.extend(texts.map(|text| (text, hit)));
    }
    let mut hits: Vec<Hit> = vec![];
    for (phrase, hit) in &phrases {
        let is_within =
            |(longer, _): &(String, &Hit)| longer.len() > phrase.len() && holds(longer, phrase, is_word);
        if !phrases.iter().any(is_within) && hits.last() != Some(*hit) {
            hits.push((*hit).clone());
        }
    }
    hits
}

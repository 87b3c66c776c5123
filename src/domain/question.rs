//! The question that somebody comes with, and finding in all classes what it is about.
//!
//! A [`Question`] names things by their ids, so that it can be asked before the figures of any class are there.
//! [`find`] reads what was typed: names and brands of medicines, classes, effects in people's own words, topics that are
//! no effect, two medicines at once, and words of despair, which show help and lead to no figure.

use serde::{Deserialize, Serialize};

use super::dataset::{Dataset, Topic, Words};
use super::index::{ClassSummary, FindableEffect, FindableMedicine};
use super::search::{folded, typos};

/// So many hits are shown; who wants others types on.
const MOST_HITS: usize = 8;

/// Shorter words of a sentence name nothing: "of", "ik", "van".
const SHORTEST_NAME: usize = 4;

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

/// What a query names as a whole, else what its words name one by one.
fn named_by(classes: &[ClassSummary], class: Option<&str>, query: &str) -> Vec<Hit> {
    let hits = closest(scored(classes, class, query));
    if hits.is_empty() && query.contains(' ') { of_words(classes, class, query) } else { hits }
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
    let mut found = vec![];
    for e in dataset.effect_ixs() {
        let effect = dataset.effect(e);
        let words = search.effects.get(&effect.id).unwrap_or(&none);
        let names = [&effect.text.nl.name, &effect.text.en.name];
        if let Some(typos) = fewest(names.into_iter().chain(&words.nl).chain(&words.en), &query) {
            found.push((typos, Hit::Effect { class: 0, effect: e.0 }));
        }
    }
    if found.is_empty() {
        let topics = search.topics.iter().enumerate();
        let topic = |(t, topic)| Some((topic_called(topic, &query)?, Hit::Topic { class: 0, topic: t }));
        found = topics.filter_map(topic).collect();
    }
    let mut hits = closest(found);
    hits.truncate(MOST_HITS);
    Found { hits, ..Found::default() }
}

/// Whether a text is about suicide, self-harm or too many pills: it holds all words of such a phrase, or is the greater
/// part of the beginning of one that is still being typed.
fn is_crisis(query: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| {
        let phrase = folded(phrase);
        let words: Vec<_> = query.split(' ').collect();
        let holds_all = phrase.split(' ').all(|word| words.iter().any(|typed| is_word(typed, word)));
        holds_all || phrase.starts_with(query) && 5 * query.len() >= 3 * phrase.len()
    })
}

/// The same word, with a typo where it is long; "zelfmoordgedachten" is "zelfmoord" too.
fn is_word(typed: &str, word: &str) -> bool {
    typed == word
        || word.len() >= 6
            && (typed.starts_with(word)
                || typed.len() > 6 && typos(typed, word) <= Some(1) && typos(typed, word).is_some())
}

/// Hits with the number of typos that each takes.
type Scored = Vec<(usize, Hit)>;

/// Everything that a whole query names.
fn scored(classes: &[ClassSummary], wanted: Option<&str>, query: &str) -> Scored {
    let (mut medicines, mut whole, mut effects, mut topics) = (vec![], vec![], vec![], vec![]);
    for (c, class) in classes.iter().enumerate() {
        if let Some(typos) = fewest([&class.name.nl, &class.name.en].into_iter(), query) {
            whole.push((typos, Hit::Class { class: c }));
        }
        for (m, medicine) in class.find.medicines.iter().enumerate() {
            if let Some((typos, brand)) = named(medicine, query) {
                medicines.push((typos, Hit::Medicine { class: c, medicine: m, brand }));
            }
        }
        if wanted.is_some_and(|wanted| wanted != class.id) {
            continue;
        }
        for (e, effect) in class.find.effects.iter().enumerate() {
            if let Some(typos) = called(effect, query) {
                effects.push((typos, Hit::Effect { class: c, effect: e }));
            }
        }
        for (t, topic) in class.find.topics.iter().enumerate() {
            if let Some(typos) = topic_called(topic, query) {
                topics.push((typos, Hit::Topic { class: c, topic: t }));
            }
        }
    }
    medicines.into_iter().chain(whole).chain(effects).chain(topics).collect()
}

/// The hits with the fewest typos, medicines before classes before effects before topics.
fn closest(scored: Scored) -> Vec<Hit> {
    let fewest = scored.iter().map(|(typos, _)| *typos).fold(usize::MAX, usize::min);
    scored.into_iter().filter(|(typos, _)| *typos == fewest).map(|(_, hit)| hit).collect()
}

/// What the words of a sentence name one by one; several medicines of one class come first, together.
fn of_words(classes: &[ClassSummary], wanted: Option<&str>, query: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = vec![];
    for word in query.split(' ').filter(|word| word.len() >= SHORTEST_NAME) {
        let mut found = scored(classes, wanted, word);
        // In a sentence a word that is only like one of ours is another word, unless it is a name.
        let is_name = |hit: &Hit| matches!(hit, Hit::Medicine { .. } | Hit::Class { .. });
        found.retain(|(typos, hit)| *typos == 0 || is_name(hit) && word.len() > 5);
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
    hits
}

/// How many typos a medicine is away, and by which brand it was found.
fn named(medicine: &FindableMedicine, query: &str) -> Option<(usize, Option<usize>)> {
    let by_name =
        fewest([&medicine.name.nl, &medicine.name.en].into_iter(), query).map(|typos| (typos, None));
    let by_brand = medicine
        .brands
        .iter()
        .enumerate()
        .filter_map(|(i, brand)| Some((typos(query, brand)?, Some(i))))
        .reduce(|best, next| if next.0 < best.0 { next } else { best });
    match (by_name, by_brand) {
        (Some(name), Some(brand)) if brand.0 < name.0 => Some(brand),
        (Some(name), _) => Some(name),
        (None, brand) => brand,
    }
}

/// How many typos an effect is away.
fn called(effect: &FindableEffect, query: &str) -> Option<usize> {
    let names = [&effect.name.nl, &effect.name.en].into_iter();
    fewest(names.chain(&effect.words.nl).chain(&effect.words.en), query)
}

/// How many typos a topic is away.
fn topic_called(topic: &Topic, query: &str) -> Option<usize> {
    let names = [&topic.name.nl, &topic.name.en].into_iter();
    fewest(names.chain(&topic.words.nl).chain(&topic.words.en), query)
}

fn fewest<'a>(texts: impl Iterator<Item = &'a String>, query: &str) -> Option<usize> {
    texts.filter_map(|text| typos(query, text)).min()
}

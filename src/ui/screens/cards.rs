//! Pictures and reading aloud: one card per screen, with one sentence and one picture, for whoever reads with effort. The
//! last card is there to be shown to the doctor. What is read aloud is what stands there.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::domain::choices::{Choices, MOST_COMPARED};
use crate::domain::dataset::{Dataset, EffectIx, MedicineIx, Valence};
use crate::domain::reading::{Figure, Reading, reading, reference};
use crate::geometry::Axis;
use crate::route::View;
use crate::text::Lang;
use crate::ui::parts::choice::Select;
use crate::ui::parts::picture::{People, Picture, axis_of};
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::who::{WhoMark, named, use_named};
use crate::ui::say::{Say, Told, by_name, effect_inside, listed, listed_names};
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::{document, speech};

/// One card.
#[derive(Clone, Debug, PartialEq)]
struct Card {
    /// What it is about.
    title: String,
    /// The picture.
    drawn: Drawn,
    /// What the picture says.
    sentences: Vec<String>,
    /// How sure that is, and for how long it was looked at; smaller.
    note: String,
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq)]
enum Drawn {
    /// A figure, with placebo beside it where there was placebo.
    Figure { medicine: MedicineIx, effect: EffectIx, figure: Figure },
    /// That there is no figure.
    Unknown,
    /// Steps down: never all at once.
    Steps,
    /// Nothing but what the person wants to say, for the doctor.
    Doctor,
}

impl Card {
    /// What is read aloud: all of it.
    fn spoken(&self) -> String {
        let mut said = vec![self.title.clone()];
        said.extend(self.sentences.iter().cloned());
        if !self.note.is_empty() {
            said.push(self.note.clone());
        }
        let ended =
            said.into_iter().map(|text| if text.ends_with(['.', '?', '!']) { text } else { text + "." });
        ended.collect::<Vec<_>>().join(" ")
    }
}

/// The screen.
#[component]
pub fn CardsScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let medicines = use_named(state);
    let cards = Memo::new({
        let loaded = loaded.clone();
        move |_| state.chosen(|choices| cards(state, lang, &loaded.dataset, choices))
    });
    let is_empty = Memo::new(move |_| medicines.with(Vec::is_empty));
    view! {
        <div class="in-pictures">
            <h1 tabindex="-1">{t.cards_title}</h1>
            <Show
                when=move || is_empty.get()
                fallback={
                    let loaded = loaded.clone();
                    move || view! { <Deck loaded=loaded.clone() cards /> }
                }
            >
                <p class="lead">{t.cards_lead}</p>
                <Choose loaded=loaded.clone() />
            </Show>
        </div>
    }
}

/// Chooses a medicine to look at, for who chose none.
#[component]
fn Choose(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let medicines = dataset.medicine_ixs().filter(|&m| state.has_medicine(m)).collect();
    let medicines = by_name(lang, dataset, medicines);
    let names = medicines.iter().map(|&m| lang.medicine(dataset.medicine(m)).to_owned()).collect();
    let choose = move |place: Option<usize>| {
        if let Some(&m) = place.and_then(|place| medicines.get(place)) {
            state.choose(|c| {
                if !c.compared.contains(&m) && c.compared.len() < MOST_COMPARED {
                    c.compared.push(m);
                }
            });
            document::focus_soon("#card-title");
        }
    };
    view! {
        <Select
            label=t.cards_choose
            none=t.compare_choose
            options=names
            chosen=Signal::derive(|| None)
            choose
        />
    }
}

/// All cards: what was named by what was wished, effect by effect; then never to stop alone, and what to show the doctor.
fn cards(state: State, lang: Lang, dataset: &Dataset, choices: &Choices) -> Vec<Card> {
    let t = lang.messages();
    let mut medicines = named(choices);
    medicines.retain(|&m| state.has_medicine(m));
    let wished = choices.wishes.mentioned();
    let mut effects = if wished.is_empty() { plain(dataset, dataset.first_asked()) } else { wished.clone() };
    effects.retain(|&e| state.has_effect(e));
    let figures = effects.iter().flat_map(|&e| medicines.iter().map(move |&m| (m, e)));
    let mut cards: Vec<Card> = figures.map(|(m, e)| of_figure(lang, dataset, m, e)).collect();
    cards.push(Card {
        title: t.stopping_title.to_owned(),
        drawn: Drawn::Steps,
        sentences: vec![t.safety_prescriber.to_owned()],
        note: String::new(),
    });
    let mut sentences = vec![t.cards_talk.with([&listed(lang, dataset, &medicines)])];
    if !wished.is_empty() {
        let minded: Vec<_> = wished.iter().map(|&e| effect_inside(lang, dataset, e)).collect();
        sentences.push(t.cards_mind.with([&listed_names(lang, &minded)]));
    }
    sentences.push(t.cards_ask.to_owned());
    cards.push(Card {
        title: t.cards_doctor.to_owned(),
        drawn: Drawn::Doctor,
        sentences,
        note: String::new(),
    });
    cards
}

/// The effects with, instead of how many end up better than the average on placebo, how many people clearly improve: the
/// first takes half of those on placebo for its zero, which nobody sees in a picture of people.
fn plain(dataset: &Dataset, mut effects: Vec<EffectIx>) -> Vec<EffectIx> {
    let told = |e: EffectIx| Told::of(dataset.effect(e));
    let is_plain = |e: &EffectIx| dataset.effect(*e).valence == Valence::Benefit && told(*e) == Told::People;
    if let Some(improved) = dataset.effect_ixs().find(is_plain) {
        for e in &mut effects {
            if told(*e) == Told::Better {
                *e = improved;
            }
        }
        // Once, where it comes first.
        let mut is_there = false;
        effects.retain(|&e| e != improved || !std::mem::replace(&mut is_there, true));
    }
    effects
}

/// The card of a medicine and an effect.
fn of_figure(lang: Lang, dataset: &Dataset, m: MedicineIx, e: EffectIx) -> Card {
    let t = lang.messages();
    let effect = dataset.effect(e);
    let say = Say { lang, effect };
    let name = lang.medicine(dataset.medicine(m));
    let reading = reading(dataset, m, e);
    let (drawn, sentence, mut note) = match (reading, reading.weighs()) {
        (_, Some(figure)) => {
            let range = figure.interval.and_then(|_| say.range_sentence(figure));
            let imprecise = reading.is_imprecise().then(|| t.compare_imprecise.to_owned());
            let note = [imprecise, range].into_iter().flatten().collect();
            (Drawn::Figure { medicine: m, effect: e, figure }, sentence(say, name, figure), note)
        }
        (Reading::Band { low, high }, _) => {
            (Drawn::Unknown, [name, ": ", &say.band(low, high)].concat(), vec![])
        }
        (Reading::NoMoreThanPlacebo, _) => {
            (Drawn::Unknown, [name, ": ", t.no_more_than_placebo, "."].concat(), vec![])
        }
        (Reading::TooLittle(_), _) => (Drawn::Unknown, t.cards_too_little.with([name]), vec![]),
        _ => (Drawn::Unknown, t.cards_no_figure.with([name]), vec![]),
    };
    if matches!(drawn, Drawn::Figure { .. }) {
        note.push(t.cards_how_long.with([lang.of(&effect.duration)]));
    }
    Card { title: lang.effect(effect).name.clone(), drawn, sentences: vec![sentence], note: note.join(" ") }
}

/// What the picture of a figure says, with placebo in the same breath.
fn sentence(say: Say, name: &str, figure: Figure) -> String {
    let t = say.lang.messages();
    let value = say.spoken(figure.value);
    match (Told::of(say.effect), reference(say.effect)) {
        (Told::People, Some(placebo)) => t.cards_people.with([name, &value, &say.spoken(placebo)]),
        (Told::People, None) => t.cards_people_alone.with([name, &say.amount(figure.value)]),
        (Told::Better, _) => t.cards_better.with([name, &value]),
        (Told::Change, _) => t.cards_change.with([name, &say.amount(figure.value)]),
        (Told::Category, _) => t.cards_category.with([name, &say.number(figure.value), &say.ends()]),
    }
}

/// The cards, one at a time.
#[component]
fn Deck(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// All of them; never none.
    cards: Memo<Vec<Card>>,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let at = RwSignal::new(0usize);
    let last = Memo::new(move |_| cards.with(|cards| cards.len().saturating_sub(1)));
    let place = Memo::new(move |_| at.get().min(last.get()));
    let card = Memo::new(move |_| cards.with(|cards| cards.get(place.get()).cloned()));
    let step = move |by: isize| {
        at.set(place.get_untracked().saturating_add_signed(by).min(last.get_untracked()));
    };
    let with_keys = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowLeft" => step(-1),
        "ArrowRight" => step(1),
        _ => {}
    };
    let position = move || t.cards_of.with([&(place.get() + 1).to_string(), &(last.get() + 1).to_string()]);
    let is_first = move || place.get() == 0;
    let is_last = move || place.get() == last.get();
    view! {
        <section class="card-deck" aria-label=t.cards_title on:keydown=with_keys>
            <p class="card-place">{position}</p>
            <div class="one-card" aria-live="polite">
                {move || {
                    card.get().map(|card| view! { <CardFace loaded=loaded.clone() card /> })
                }}
            </div>
            // They stay where they are, so that one touch after another goes on.
            <div class="card-steps">
                <button
                    type="button"
                    class="button quiet"
                    aria-disabled=move || is_first().to_string()
                    on:click=move |_| step(-1)
                >
                    {t.matters_previous}
                </button>
                <Play card />
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || is_last().to_string()
                    on:click=move |_| step(1)
                >
                    {t.matters_next}
                </button>
            </div>
            <Show when=move || state.shows(View::Compare(vec![]))>
                <p class="card-other">
                    <a href=move || state.compare_href()>{t.cards_other}</a>
                </p>
            </Show>
        </section>
    }
}

/// What stands on a card.
#[component]
fn CardFace(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The card.
    card: Card,
) -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let is_doctor = card.drawn == Drawn::Doctor;
    let source = match card.drawn {
        Drawn::Figure { medicine, effect, .. } => {
            let (medicine, effect) = (loaded.dataset.medicine(medicine), loaded.dataset.effect(effect));
            let href = source_href(state, &medicine.id, &effect.id);
            Some(view! {
                <p class="card-source">
                    <a href=href>{t.open_source}</a>
                </p>
            })
        }
        _ => None,
    };
    let picture = match card.drawn {
        Drawn::Figure { medicine, effect, figure } => {
            view! { <Pictures loaded medicine effect figure /> }.into_any()
        }
        Drawn::Unknown => view! { <span class="unknown-sign" aria-hidden="true">"?"</span> }.into_any(),
        Drawn::Steps => view! { <DownInSteps /> }.into_any(),
        Drawn::Doctor => ().into_any(),
    };
    let sentences = card.sentences.into_iter().map(|said| view! { <p class="card-sentence">{said}</p> });
    let note = (!card.note.is_empty()).then(|| view! { <p class="card-note">{card.note}</p> });
    view! {
        <h2 id="card-title" tabindex="-1">
            {card.title}
        </h2>
        {picture}
        {sentences.collect_view()}
        {note}
        {source}
        <Show when=move || is_doctor && state.shows(View::Take)>
            <p>
                <a href=state.href(View::Take)>{t.cards_sheet}</a>
            </p>
        </Show>
    }
}

/// The picture of a figure, with the same of placebo.
#[component]
fn Pictures(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The medicine.
    medicine: MedicineIx,
    /// The effect.
    effect: EffectIx,
    /// The figure.
    figure: Figure,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let told = Told::of(dataset.effect(effect));
    let all = dataset.medicine_ixs().filter_map(|m| reading(dataset, m, effect).weighs());
    let axis: Axis = axis_of(dataset.effect(effect), all);
    let name = lang.medicine(dataset.medicine(medicine)).to_owned();
    // Half of those on placebo are better than the average on placebo: shown as people, that would seem to help.
    let placebo = reference(dataset.effect(effect)).filter(|_| told == Told::People);
    let beside = placebo.map(|per100| {
        view! {
            <figure>
                <figcaption>{t.placebo}</figcaption>
                <People per100 />
            </figure>
        }
    });
    let marks = use_named(state);
    view! {
        <div class="card-pictures" class:is-line=matches!(told, Told::Change | Told::Category)>
            <figure>
                <figcaption>
                    <WhoMark named=marks medicine />
                    {name}
                </figcaption>
                <Picture loaded effect figure axis />
            </figure>
            {beside}
        </div>
    }
}

/// Coming off in steps, never at once.
#[component]
fn DownInSteps() -> impl IntoView {
    view! {
        <svg class="down-in-steps" aria-hidden="true" viewBox="0 0 200 100">
            <path d="M4 12H52V36H100V60H148V84H196"></path>
        </svg>
    }
}

/// Reads a card aloud; not there where the device has no voice of its own for the language.
#[component]
fn Play(
    /// The card that is shown.
    card: Memo<Option<Card>>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let can_say = RwSignal::new(speech::can_say(lang.code()));
    speech::on_voices(move || can_say.set(speech::can_say(lang.code())));
    let is_reading = RwSignal::new(false);
    // Counts what is read, so that the end of one text does not end the next.
    let turn = StoredValue::new(0usize);
    let read = move || {
        let Some(card) = card.get_untracked() else { return };
        let this = turn.get_value() + 1;
        turn.set_value(this);
        is_reading.set(true);
        speech::say(&card.spoken(), lang.code(), move || {
            // The screen may be gone by now.
            if turn.try_get_value() == Some(this) {
                is_reading.set(false);
            }
        });
    };
    let silence = move || {
        turn.update_value(|turn| *turn += 1);
        is_reading.set(false);
        speech::stop();
    };
    // Whoever is read to, is read the next card as well.
    Effect::watch(
        move || card.get(),
        move |_, _, _| {
            if is_reading.get_untracked() {
                read();
            }
        },
        false,
    );
    on_cleanup(|| {
        speech::forget_voices();
        speech::stop();
    });
    let toggle = move |_| if is_reading.get_untracked() { silence() } else { read() };
    view! {
        <Show when=move || can_say.get()>
            <button type="button" class="button quiet play" aria-pressed=move || is_reading.get().to_string() on:click=toggle>
                <span aria-hidden="true">{move || if is_reading.get() { "■" } else { "▶" }}</span>
                {t.cards_play}
            </button>
        </Show>
    }
}

//! One source: what it is, how much of it was read, and every figure that rests on it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::{Dataset, EffectIx, MedicineIx};
use crate::domain::provenance::{Provenance, Source, SourceKind};
use crate::domain::sources::{Rests, rests};
use crate::route::View;
use crate::text::Lang;
use crate::ui::parts::facts::{Fact, Facts};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::outside::OutsideLink;
use crate::ui::parts::reading_cell::source_href;
use crate::ui::parts::source::PLACEBO;
use crate::ui::parts::unknown::UnknownScreen;
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::document;

/// The page of a source.
#[component]
pub fn SourceScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// Its id.
    id: String,
) -> impl IntoView {
    let state = use_state();
    state.load_provenance();
    // The title of the source is in the second file; until that is there the page has a heading all the same.
    let heading = move || {
        let is_missing = !state.provenance.with(|load| load.is_ready());
        is_missing.then(|| view! { <h1 tabindex="-1">{use_texts().source_page_title}</h1> })
    };
    view! {
        {heading}
        <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
            {match provenance.sources.get(&id).cloned() {
                Some(source) => {
                    view! { <OfSource loaded=loaded.clone() provenance id=id.clone() source /> }.into_any()
                }
                None => view! { <UnknownScreen /> }.into_any(),
            }}
        </LoadedOr>
    }
}

/// The page, once everything is there.
#[component]
fn OfSource(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// The second file.
    provenance: Arc<Provenance>,
    /// The id of the source.
    id: String,
    /// The source.
    source: Source,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let rests = rests(dataset, &provenance, &id);
    let kind = source.kind.map(|kind| {
        let [name, says] = [t.source_kinds, t.source_kinds_say].map(|texts| texts[kind as usize]);
        view! {
            <p class="lead">
                <strong>{name}</strong>
                ". "
                {says}
            </p>
        }
    });
    let said = source.text.as_ref().map(|text| view! { <p>{lang.of(text).to_owned()}</p> });
    let links = [(source.address(), t.source_link), (source.copy(), t.source_copy)];
    let links = links.into_iter().filter_map(|(href, text)| {
        let href = href?;
        Some(view! { <li><OutsideLink href text /></li> })
    });
    let links = links.collect_view();
    let address = state.route.with_untracked(|route| {
        route.to(&dataset.about().id, View::Source(id.clone())).without_over().print()
    });
    let address = [document::address(), address].concat();
    view! {
        <h1 tabindex="-1">
            <cite lang="">{source.title.clone()}</cite>
        </h1>
        {kind}
        {said}
        <ul class="ways-on">{links}</ul>
        <h2>{t.source_what}</h2>
        <What provenance=provenance.clone() source figures=rests.figures.clone() loaded=loaded.clone() />
        <RestsOn loaded rests />
        <h2>{t.source_page_cite}</h2>
        <p class="cite">{address}</p>
        <p>
            <a href=state.href(View::About)>{t.source_all}</a>
        </p>
    }
}

/// What there is to know of the source itself. What is not known is said to be so.
#[component]
fn What(
    /// The second file.
    provenance: Arc<Provenance>,
    /// The source.
    source: Source,
    /// The figures that rest on it.
    figures: Vec<(MedicineIx, EffectIx)>,
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let phrase = |english: &String| lang.of(&provenance.phrase(english)).to_owned();
    let fact = |name, value: Option<String>| value.map(|value| view! { <Fact name>{value}</Fact> });
    let foreign =
        |name, value: Option<String>| value.map(|value| view! { <Fact name is_foreign=true>{value}</Fact> });
    let is_ours = source.kind == Some(SourceKind::OwnCalculation);
    let paid = match &source.paid_by {
        Some(paid) => phrase(paid),
        None if is_ours => t.source_paid_ours.to_owned(),
        None => t.source_paid_unknown.to_owned(),
    };
    let read = match source.read {
        Some(read) => t.source_reads[read as usize],
        None if is_ours => t.source_reads_ours,
        None => t.source_reads_unknown,
    };
    let (studied, durations) = studied(lang, &loaded.dataset, &provenance, &figures);
    let note = source.note.clone();
    let is_technical = source.text.is_some();
    let (of_readers, technical) = if is_technical { (None, note) } else { (note, None) };
    let year = source.year.map(|year| year.to_string());
    let published: Vec<_> = [source.journal.or(source.publisher), year].into_iter().flatten().collect();
    let joined = |said: Vec<String>, by: &str| (!said.is_empty()).then(|| said.join(by));
    let (published, studied, durations) =
        (joined(published, ", "), joined(studied, "; "), joined(durations, "; "));
    let described = source.described.as_ref().map(&phrase);
    let of_readers = of_readers.as_ref().map(&phrase);
    let read = [read, " ", &t.source_read.with([&source.retrieved])].concat();
    view! {
        <Facts>
            {foreign(t.source_authors, source.authors)}
            {foreign(t.source_published, published)}
            {fact(t.source_described, described)}
            {fact(t.source_studied, studied)}
            {fact(t.source_duration, durations)}
            <Fact name=t.source_paid>{paid}</Fact>
            <Fact name=t.source_read_how>{read}</Fact>
            {foreign(t.source_through, source.through)}
            {fact(t.source_note, of_readers)}
            {move || {
                let technical = technical.clone().filter(|_| state.prescriber.get());
                technical.map(|note| {
                    view! {
                        <div>
                            <dt>{t.source_technical}</dt>
                            <dd lang="en">{note}</dd>
                        </div>
                    }
                })
            }}
            <div>
                <dt>{t.source_licence}</dt>
                <dd lang="en">{source.licence}</dd>
            </div>
        </Facts>
    }
}

/// Who was studied and for how long, as the figures that rest on the source say; each once.
fn studied(
    lang: Lang,
    dataset: &Dataset,
    provenance: &Provenance,
    figures: &[(MedicineIx, EffectIx)],
) -> (Vec<String>, Vec<String>) {
    let (mut studied, mut durations): (Vec<String>, Vec<String>) = (vec![], vec![]);
    for &(m, e) in figures {
        let (medicine, effect) = (dataset.medicine(m), dataset.effect(e));
        let who = provenance.of(&medicine.id, &effect.id).map(|found| provenance.phrase(&found.population));
        let how_long = lang.of(&effect.duration).to_owned();
        for (list, said) in
            [(&mut studied, who.map(|who| lang.of(&who).to_owned())), (&mut durations, Some(how_long))]
        {
            if let Some(said) = said.filter(|said| !list.contains(said)) {
                list.push(said);
            }
        }
    }
    (studied, durations)
}

/// Everything that names the source, each leading there.
#[component]
fn RestsOn(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// What rests on the source.
    rests: Rests,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    if rests.is_empty() {
        return view! {
            <h2>{t.source_rests.with(["0"])}</h2>
            <p>{t.source_rests_none}</p>
        }
        .into_any();
    }
    let figures = (!rests.figures.is_empty()).then(|| {
        view! {
            <h2>{t.source_rests.with([&rests.figures.len().to_string()])}</h2>
            <Cells loaded=loaded.clone() cells=rests.figures />
        }
    });
    let printed = (!rests.printed.is_empty()).then(|| {
        view! {
            <h2>{t.source_beside.with([&rests.printed.len().to_string()])}</h2>
            <Cells loaded=loaded.clone() cells=rests.printed />
        }
    });
    let dataset = &loaded.dataset;
    let placebo = rests.placebo.iter().map(|&e| {
        let effect = dataset.effect(e);
        let href = source_href(state, PLACEBO, &effect.id);
        view! {
            <li>
                <a href=href>{lang.effect(effect).name.clone()}</a>
            </li>
        }
    });
    let placebo = placebo.collect::<Vec<_>>();
    let placebo = (!placebo.is_empty()).then(|| {
        view! {
            <h2>{t.source_placebo_of}</h2>
            <ul class="cells">{placebo}</ul>
        }
    });
    let medicines = rests.medicines.iter().map(|&m| {
        let medicine = dataset.medicine(m);
        view! {
            <li>
                <a href=state
                    .href(View::Medicine(medicine.id.clone()))>{lang.medicine(medicine).to_owned()}</a>
            </li>
        }
    });
    let medicines = medicines.collect::<Vec<_>>();
    let has_more = !medicines.is_empty() || rests.is_wider;
    let more = has_more.then(|| {
        view! {
            <h2>{t.source_facts_of}</h2>
            {rests.is_wider.then(|| view! { <p>{t.source_wider}</p> })}
            {(!medicines.is_empty()).then(|| view! { <ul class="cells">{medicines}</ul> })}
        }
    });
    view! {
        {figures}
        {printed}
        {placebo}
        {more}
    }
    .into_any()
}

/// Figures by effect, each leading to where it is told.
#[component]
fn Cells(
    /// The figures of the class.
    loaded: Arc<Loaded>,
    /// Which figures, by effect.
    cells: Vec<(MedicineIx, EffectIx)>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let dataset = &loaded.dataset;
    let effects = cells.chunk_by(|a, b| a.1 == b.1).map(|cells| {
        let effect = dataset.effect(cells[0].1);
        let name = lang.effect(effect).name.clone();
        let links = cells.iter().map(|&(m, _)| {
            let medicine = dataset.medicine(m);
            let text = lang.medicine(medicine).to_owned();
            let label = [&text, ": ", &name].concat();
            let href = source_href(state, &medicine.id, &effect.id);
            view! {
                <li>
                    <a href=href aria-label=label>
                        {text}
                    </a>
                </li>
            }
        });
        let links = links.collect_view();
        view! {
            <h3>{name.clone()}</h3>
            <ul class="cells">{links}</ul>
        }
    });
    effects.collect_view()
}

//! About the data: status, who is behind this copy, method, what is missing, downloads, sources, where errors are told.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::certainty::certainty;
use crate::domain::dataset::{Dataset, Review, ReviewStatus};
use crate::domain::index::ClassSummary;
use crate::domain::order::sort;
use crate::domain::provenance::Provenance;
use crate::domain::reading::reading;
use crate::domain::reviewed::tally;
use crate::domain::site::{Address, Field, Site};
use crate::route::View;
use crate::text::{Lang, Messages};
use crate::ui::load::Load;
use crate::ui::parts::facts::{Fact, Facts, Points, Steps};
use crate::ui::parts::failure::LoadedOr;
use crate::ui::parts::outside::OutsideLink;
use crate::ui::parts::prose::{CERTAINTY, GLOSSARY, METHOD, STANDARDS};
use crate::ui::parts::source::Citation;
use crate::ui::say::names;
use crate::ui::state::{Loaded, State, use_lang, use_state, use_texts};
use crate::web::{document, file};

/// The screen about the data.
#[component]
pub fn AboutScreen(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    state.load_provenance();
    state.load_site();
    let about = loaded.dataset.about();
    let name = lang.of(&about.name).to_owned();
    let (population, time_frame) =
        (lang.of(&about.population).to_owned(), lang.of(&about.time_frame).to_owned());
    let cited = t.about_cite.with([&name, &about.version, &about.date, &document::address()]);
    let measured = about.effects.iter().map(|effect| {
        let text = lang.effect(effect);
        let (who, how_long) = (lang.of(&effect.population), lang.of(&effect.duration));
        let said = [&text.measured, " ", who, ". ", how_long, "."].concat();
        view! { <Fact name=text.name.clone()>{said}</Fact> }
    });
    let measured = measured.collect_view();
    view! {
        <h1 tabindex="-1">{t.about_title} " " <span class="page-name">{name}</span></h1>
        <p class="lead">{t.about_lead}</p>
        <h2>{t.about_status}</h2>
        <Status loaded=loaded.clone() />
        <h2>{t.site_title}</h2>
        <Behind />
        <h2>{t.about_report_title}</h2>
        <Report />
        <h2>{t.about_who}</h2>
        <p>{population}</p>
        <p>{time_frame}</p>
        <h2>{t.about_method_title}</h2>
        <div class="method">
            <Steps items=t.about_method />
        </div>
        <ul class="ways-on">
            <Read page=METHOD part=None text=t.about_method_full />
            <Read page=METHOD part=Some(CERTAINTY) text=t.certainty_rule />
            <Read page=GLOSSARY part=None text=t.guide_links[1] />
            <Read page=STANDARDS part=None text=t.guide_links[2] />
            <Read page=METHOD part=Some("makers") text=t.about_makers />
        </ul>
        <h2>{t.about_missing_title}</h2>
        <p>{t.about_missing}</p>
        <Points items=t.about_empties />
        <Missing loaded=loaded.clone() />
        <h2>{t.about_effects_title}</h2>
        <details>
            <summary>{t.about_effects_lead.with([&about.effects.len().to_string()])}</summary>
            <Facts>{measured}</Facts>
        </details>
        <h2>{t.about_changes_title}</h2>
        <Editions />
        <h2>{t.about_downloads_title}</h2>
        <p>{t.about_downloads_lead}</p>
        <Downloads class=about.id.clone() />
        <h2>{t.about_cite_title}</h2>
        <p class="cited">{cited}</p>
        <h2>{t.about_sources_title}</h2>
        <div>
            <LoadedOr load=state.provenance retry=State::load_provenance let:provenance>
                <Sources provenance />
            </LoadedOr>
        </div>
        <Show when=move || !state.framed>
            <p>
                <a href=state.href(View::Embed)>{t.embed_link}</a>
            </p>
        </Show>
    }
}

/// Something to read.
#[component]
fn Read(
    /// Which page.
    page: &'static str,
    /// From which part on.
    part: Option<&'static str>,
    /// What it is called.
    text: &'static str,
) -> impl IntoView {
    view! {
        <li>
            <a href=use_state().guide_href(page, part)>{text}</a>
        </li>
    }
}

/// Version, how much there is, how sure it is, and who checked it; then the same of every class in short.
#[component]
fn Status(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    let about = loaded.dataset.about();
    let reliable = about.estimates.iter().filter(|e| e.reliable).count();
    let counts = [about.medicines.len(), about.effects.len(), about.estimates.len(), reliable];
    let counts = counts.map(|n| n.to_string());
    let counts = t.about_counts.with(counts.each_ref().map(String::as_str));
    view! {
        <p>{t.about_version.with([&about.version, &about.date])} " " {counts}</p>
        <p>{sureness(lang, &loaded.dataset)}</p>
        <p>{reviewed(t, &about.review)}</p>
        <Checked />
        <h3>{t.about_classes_title}</h3>
        <div>
            <LoadedOr load=state.classes retry=State::load_classes let:classes>
                <Classes classes />
            </LoadedOr>
        </div>
    }
}

fn reviewed(t: &Messages, review: &Review) -> String {
    match (review.status, &review.by, &review.date) {
        (ReviewStatus::Reviewed, Some(by), Some(date)) => t.about_reviewed.with([by, date]),
        _ => t.unreviewed.to_owned(),
    }
}

/// How many figures there are of each level of certainty.
fn sureness(lang: Lang, dataset: &Dataset) -> String {
    let mut counts = [0; 3];
    for m in dataset.medicine_ixs() {
        for e in dataset.effect_ixs() {
            if let Some(judgement) = certainty(dataset, m, e) {
                counts[judgement.level as usize] += 1;
            }
        }
    }
    let [very_low, low, moderate] = counts.map(|n: usize| n.to_string());
    lang.messages().about_certainty.with([&very_low, &low, &moderate])
}

/// How many single figures were checked, by whom, and when somebody looks next.
#[component]
fn Checked() -> impl IntoView {
    let (state, t) = (use_state(), use_texts());
    let checked = move || {
        let tally = state.provenance.with(|load| load.ready().map(|provenance| tally(provenance)))?;
        let said = t.reviewed_class.with([&tally.reviewed.to_string(), &tally.of.to_string()]);
        let people = tally.by.into_iter();
        let person = |(who, (count, last)): (String, (usize, String))| {
            t.about_reviewed_by.with([&who, &count.to_string(), &last])
        };
        let people: Vec<_> = people.map(person).collect();
        Some(view! {
            <p>{said}</p>
            {(!people.is_empty()).then(|| view! { <Points items=people /> })}
        })
    };
    let next = move || {
        let day = state.site.with(|load| load.ready().map(|site| site.next_review.clone()))?;
        (!day.is_empty()).then(|| view! { <p>{t.reviewed_next.with([&day])}</p> })
    };
    view! {
        {checked}
        {next}
    }
}

/// Version and review of every class.
#[component]
fn Classes(
    /// All of them.
    classes: Arc<Vec<ClassSummary>>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let rows = classes.iter().map(|class| {
        let version = t.about_version.with([&class.version, &class.date]);
        let said = [&version, " ", &reviewed(t, &class.review)].concat();
        view! { <Fact name=lang.of(&class.name)>{said}</Fact> }
    });
    let rows = rows.collect_view();
    view! { <Facts>{rows}</Facts> }
}

/// What is told of who is behind this copy.
const BEHIND: [Field; 5] =
    [Field::MadeBy, Field::FundedBy, Field::Interests, Field::Answers, Field::NextReview];

/// Who makes this copy, pays and answers for it. What nobody filled in is said to be so.
#[component]
fn Behind() -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let rows = move |site: &Site| {
        let row = |field: Field| {
            let said = match field {
                _ if site.lacks(field) => t.site_empty.to_owned(),
                Field::MadeBy => lang.of(&site.made_by).to_owned(),
                Field::FundedBy => lang.of(&site.funded_by).to_owned(),
                Field::Interests => lang.of(&site.interests).to_owned(),
                Field::Answers => {
                    let said = [site.answers.name.as_str(), lang.of(&site.answers.role)];
                    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
                }
                _ => site.next_review.clone(),
            };
            let is_empty = site.lacks(field);
            view! {
                <Fact name=t.site_fields[field as usize]>
                    <span class:hint=is_empty>{said}</span>
                </Fact>
            }
        };
        BEHIND.into_iter().map(row).collect_view()
    };
    view! {
        <p>{t.site_lead}</p>
        <OfSite let:site>
            <Facts>{rows(&site)}</Facts>
        </OfSite>
    }
}

/// Where errors are told.
#[component]
fn Report() -> impl IntoView {
    let t = use_texts();
    let row = move |field: Field, address: Address| {
        let links = address.links().map(|href| {
            let text = href.trim_start_matches("mailto:").trim_start_matches("https://").to_owned();
            match href.starts_with("mailto:") {
                true => view! { <p><a href=href>{text}</a></p> }.into_any(),
                false => view! { <p><OutsideLink href text /></p> }.into_any(),
            }
        });
        let links = links.collect_view();
        let empty = address.is_empty().then(|| view! { <span class="hint">{t.site_empty}</span> });
        view! { <Fact name=t.site_fields[field as usize]>{links} {empty}</Fact> }
    };
    view! {
        <p>{t.about_report}</p>
        <OfSite let:site>
            <Facts>
                {row(Field::ReportFigures, site.report_figures.clone())}
                {row(Field::ReportProgram, site.report_program.clone())}
            </Facts>
        </OfSite>
        <ul class="ways-on">
            <Read page=METHOD part=Some("errors") text=t.about_report_how />
        </ul>
    }
}

/// Shows something of who runs this copy; that it did not arrive is not the same as that nothing was filled in.
#[component]
fn OfSite<C, V>(
    /// Shows it; write `let:name` to give it a name.
    children: C,
) -> impl IntoView
where
    C: Fn(Arc<Site>) -> V + Send + 'static,
    V: IntoView + 'static,
{
    let (state, t) = (use_state(), use_texts());
    move || match state.site.get() {
        Load::Loading => ().into_any(),
        Load::Ready(site) => children(site).into_any(),
        Load::Failed(_) => view! { <p>{t.site_unread}</p> }.into_any(),
    }
}

/// The effects and the medicines of which too little is known to weigh them.
#[component]
fn Missing(
    /// The figures of the class.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let lang = use_lang();
    let t = lang.messages();
    let dataset = &loaded.dataset;
    let few: Vec<_> = dataset.effect_ixs().filter(|&e| !dataset.can_weigh(e)).collect();
    let knows = |m| dataset.effect_ixs().any(|e| reading(dataset, m, e).reliable().is_some());
    let without = dataset.medicine_ixs().filter(|&m| !knows(m));
    let without: Vec<_> = without.map(|m| lang.medicine(dataset.medicine(m))).collect();
    let few = (!few.is_empty()).then(|| t.about_few.with([&names(lang, dataset, &few)]));
    let without = (!without.is_empty()).then(|| t.about_without.with([&without.join(", ")]));
    [few, without].into_iter().flatten().map(|said| view! { <p>{said}</p> }).collect_view()
}

/// What is new in each version. That the second file is not there is said with the sources.
#[component]
fn Editions() -> impl IntoView {
    let (state, lang) = (use_state(), use_lang());
    let t = lang.messages();
    move || {
        let provenance = state.provenance.with(|load| load.ready().cloned())?;
        let rows = provenance.editions.iter().map(|edition| {
            let name = t.about_version.with([&edition.version, &edition.date]);
            let what = lang.of(&edition.what).to_owned();
            view! { <Fact name>{what}</Fact> }
        });
        let rows = rows.collect_view();
        Some(view! { <Facts>{rows}</Facts> })
    }
}

/// All sources, by title.
#[component]
fn Sources(
    /// The second file.
    provenance: Arc<Provenance>,
) -> impl IntoView {
    let mut sources: Vec<_> = provenance.sources.clone().into_iter().collect();
    sort(&mut sources, |(_, a), (_, b)| a.title < b.title);
    let lead = use_texts().about_sources_lead.with([&sources.len().to_string()]);
    let sources = sources.into_iter().map(|(id, source)| {
        view! {
            <li>
                <Citation id source />
            </li>
        }
    });
    view! {
        <details>
            <summary>{lead}</summary>
            <ul class="sources">{sources.collect_view()}</ul>
        </details>
    }
}

/// The files of the class, as the program itself reads them, the table, and what describes them all.
#[component]
fn Downloads(
    /// The id of the class.
    class: String,
) -> impl IntoView {
    let files = [".json", ".csv", ".provenance.json"].map(|ending| ["data/", &class, ending].concat());
    let files = files.into_iter().chain(["data/datapackage.json".to_owned()]);
    let links = files.zip(use_texts().about_downloads).map(|(href, name)| {
        let path = href.clone();
        let take = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            file::download(&path);
        };
        view! {
            <li>
                <a href=href download="" on:click=take>
                    {name}
                </a>
            </li>
        }
    });
    view! { <ul>{links.collect_view()}</ul> }
}

//! What machines read about the data: `datapackage.json` (Frictionless) beside the files, and schema.org in the page.

use serde_json::{Value, json};
use weegwijzer::domain::dataset::{Dataset, ReviewStatus};
use weegwijzer::domain::provenance::Provenance;
use weegwijzer::domain::site::Site;

use crate::csv;

const NAME: &str = "weegwijzer";
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";
const LICENCE_TITLE: &str = "Creative Commons Attribution 4.0 International (own texts and calculations; figures are facts, quotes remain their publishers')";
const DESCRIPTION: &str = "Published figures about psychiatric medicines beside placebo, each with its interval, its source and whether it is reliable, to prepare a conversation with a prescriber. No advice.";

/// What is said of the review wherever the data go.
fn status(dataset: &Dataset) -> String {
    let review = &dataset.about().review;
    match (review.status, &review.by, &review.date) {
        (ReviewStatus::Reviewed, Some(by), Some(date)) => format!("Checked by {by} on {date}."),
        _ => "Not checked by a clinician.".to_owned(),
    }
}

/// Type and meaning of a column of the table.
fn field(column: &str) -> (&'static str, &'static str) {
    match column {
        "class" => ("string", "Class of medicines."),
        "medicine" => ("string", "Id of the medicine."),
        "inn" => ("string", "International name of the substance."),
        "atc" => ("string", "ATC code."),
        "effect" => ("string", "Id of the effect."),
        "measure" => (
            "string",
            "OR or RR against placebo, MD or SMD from placebo, incidence of 100, grade, band of 100 from a label, or no_more_than_placebo.",
        ),
        "value" => ("number", "Point, on the scale of the measure."),
        "low" => ("number", "Lower end of the 95% interval, of the band, or lowest grade of any source."),
        "high" => ("number", "Upper end of the 95% interval, of the band, or highest grade of any source."),
        "interval" => ("string", "How the interval was made."),
        "per100" => ("number", "People of 100: the ratio applied to baseline_per100."),
        "per100_low" => ("number", "Lower end of the 95% interval of per100."),
        "per100_high" => ("number", "Upper end of the 95% interval of per100."),
        "baseline_per100" => (
            "number",
            "People of 100 on placebo who had the effect: the same for all medicines of an effect.",
        ),
        "reliable" => ("boolean", "False: too little is known to say."),
        "unreliable_reasons" => ("string", "Why not, separated by semicolons."),
        "unreliable_code" => {
            ("string", "imprecise: weighs with its own interval; not_comparable: does not weigh.")
        }
        "participants" => ("integer", "People on the medicine."),
        "events" => ("integer", "Of whom had the effect."),
        "trials" => ("integer", "Trials."),
        "placebo_participants" => ("integer", "People on placebo."),
        "placebo_events" => ("integer", "Of whom had the effect."),
        "derivation" => {
            ("string", "computed: own calculation; published: printed; label: product label or pooled table.")
        }
        "population" => ("string", "Who was studied."),
        "source" => ("string", "Id of the source."),
        "title" => ("string", "Its title."),
        "doi" => ("string", "Its digital object identifier."),
        "url" => ("string", "Its address."),
        "locator" => ("string", "Where in the source it stands."),
        "quote" => ("string", "The words it stands in."),
        "note" => ("string", "A remark."),
        "printed_elsewhere" => ("string", "What other sources printed for the same cell."),
        _ => ("string", ""),
    }
}

/// The description of everything that is packed (Frictionless Data Package, version 1).
pub fn datapackage(classes: &[(Dataset, Provenance)], site: &Site) -> Value {
    let schema = json!({
        "fields": csv::COLUMNS.map(|column| {
            let (kind, description) = field(column);
            json!({ "name": column, "type": kind, "description": description })
        }),
        "missingValues": [""],
        "primaryKey": ["class", "medicine", "effect"],
    });
    let resources = classes.iter().flat_map(|(dataset, _)| {
        let about = dataset.about();
        let (id, title) = (&about.id, &about.name.en);
        let described =
            |what: &str| format!("{title}: {what} Version {}. {}", about.version, status(dataset));
        let file = |name: &str, what: &str| {
            json!({
                "name": name.replace(['.', '_'], "-"), "path": name, "title": format!("{title}: {name}"),
                "description": described(what), "encoding": "utf-8",
            })
        };
        let mut table = file(&format!("{id}.csv"), "one row per figure with its source.");
        table["profile"] = json!("tabular-data-resource");
        table["format"] = json!("csv");
        table["mediatype"] = json!("text/csv");
        table["schema"] = schema.clone();
        let whole =
            ["what the site weighs and shows.", "where every figure comes from, facts and explanations."];
        let mut resources = vec![table];
        for (name, what) in [format!("{id}.json"), format!("{id}.provenance.json")].iter().zip(whole) {
            let mut resource = file(name, what);
            resource["format"] = json!("json");
            resource["mediatype"] = json!("application/json");
            resources.push(resource);
        }
        resources
    });
    let newest = classes.iter().map(|(dataset, _)| dataset.about()).max_by_key(|about| &about.version);
    let mut package = json!({
        "profile": "data-package",
        "name": NAME,
        "title": "Weegwijzer",
        "description": DESCRIPTION,
        "version": newest.map(|about| &about.version),
        "created": newest.map(|about| format!("{}T00:00:00Z", about.date)),
        "keywords": keywords(classes),
        "licenses": [{ "name": "CC-BY-4.0", "path": LICENCE, "title": LICENCE_TITLE }],
        "sources": sources(classes),
        "resources": resources.collect::<Vec<_>>(),
    });
    if let Some(maker) = maker(site) {
        package["contributors"] = json!([{ "title": maker, "role": "publisher" }]);
    }
    package
}

/// What search engines for data read: schema.org, one Dataset per class. Goes into the page as data that no browser runs.
pub fn schema_org(classes: &[(Dataset, Provenance)], site: &Site) -> Value {
    let datasets = classes.iter().map(|(dataset, provenance)| {
        let about = dataset.about();
        let download = |kind: &str, name: String| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": name });
        let mut node = json!({
            "@type": "Dataset",
            "@id": format!("#{}", about.id),
            "name": format!("Weegwijzer: {}", about.name.en),
            "alternateName": format!("Weegwijzer: {}", about.name.nl),
            "description": format!("{DESCRIPTION} {} {} {}", about.population.en, about.time_frame.en, status(dataset)),
            "version": about.version,
            "dateModified": about.date,
            "license": LICENCE,
            "isAccessibleForFree": true,
            "inLanguage": ["nl", "en"],
            "creativeWorkStatus": status(dataset),
            "keywords": [&about.name.en, &about.name.nl, "placebo", "side effects", "bijwerkingen"],
            "creditText": format!("Weegwijzer, {}, version {}", about.name.en, about.version),
            "citation": cited(dataset, provenance),
            "distribution": [
                download("text/csv", format!("data/{}.csv", about.id)),
                download("application/json", format!("data/{}.json", about.id)),
                download("application/json", format!("data/{}.provenance.json", about.id)),
            ],
        });
        if let Some(maker) = maker(site) {
            node["creator"] = json!({ "@type": "Organization", "name": maker });
        }
        node
    });
    json!({ "@context": "https://schema.org", "@graph": datasets.collect::<Vec<_>>() })
}

/// JSON for the inside of a script element: nothing in it can end the element or begin a comment.
pub fn inside_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn maker(site: &Site) -> Option<&str> {
    Some(site.made_by.en.trim()).filter(|maker| !maker.is_empty())
}

fn keywords(classes: &[(Dataset, Provenance)]) -> Vec<&str> {
    classes
        .iter()
        .flat_map(|(dataset, _)| [dataset.about().name.en.as_str(), &dataset.about().name.nl])
        .collect()
}

/// The sources of all figures, each once; those without an address are left out, because a link is all this list is for.
fn sources(classes: &[(Dataset, Provenance)]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for (dataset, provenance) in classes {
        for id in used(dataset) {
            let Some(source) = provenance.sources.get(id) else { continue };
            let doi = source.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
            let Some(path) = doi.or_else(|| source.url.clone()) else { continue };
            let row = json!({ "title": source.title, "path": path });
            if !found.contains(&row) {
                found.push(row);
            }
        }
    }
    found
}

/// So many figures of a class make their source one that the page itself cites. The table has all others.
const CITED: usize = 13;

/// The works on which most figures of a class rest.
fn cited(dataset: &Dataset, provenance: &Provenance) -> Vec<Value> {
    let figures = |id: &String| dataset.about().estimates.iter().filter(|x| x.source == *id).count();
    let works = provenance.sources.iter().filter(|(id, _)| figures(id) >= CITED).map(|(_, source)| {
        let mut work = json!({ "@type": "CreativeWork", "name": source.title });
        if let Some(doi) = &source.doi {
            work["identifier"] = json!(format!("https://doi.org/{doi}"));
        } else if let Some(url) = &source.url {
            work["url"] = json!(url);
        }
        work
    });
    works.collect()
}

fn used(dataset: &Dataset) -> impl Iterator<Item = &String> {
    let of_effects = dataset.effects().iter().map(|effect| &effect.source);
    let of_figures = dataset.about().estimates.iter().map(|estimate| &estimate.source);
    let used: std::collections::BTreeSet<_> = of_effects.chain(of_figures).collect();
    used.into_iter()
}

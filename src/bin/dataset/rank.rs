//! `rank`: the order that the screen shows for somebody's wishes.

use std::path::Path;

use serde::Serialize;
use weegwijzer::domain::comparison::{Above, Comparison, Exceeded, List, Standing};
use weegwijzer::domain::country::{Country, countries};
use weegwijzer::domain::dataset::{
    Availability, ConditionOfUse, Dataset, EffectIx, FEWEST_RELIABLE, MedicineIx, Valence,
};
use weegwijzer::domain::sampling::{DRAWS, Draws, SEED};
use weegwijzer::domain::weighing::Burdens;
use weegwijzer::domain::wishes::{Direction, Importance, Wish, Wishes};

use crate::authored::Class;
use crate::{Outcome, ids, pack, print};

/// Arguments of `rank`.
#[derive(clap::Args)]
pub struct Options {
    /// The class.
    #[arg(long)]
    class: String,
    /// What matters: importance 0 to 3; `:welcome` when more of it is wanted.
    #[arg(long = "wish", value_name = "EFFECT=LEVEL[:welcome]")]
    wishes: Vec<String>,
    /// More than this is not acceptable, in the effect's own unit (of 100, kg, ms, category).
    #[arg(long = "deal-breaker", value_name = "EFFECT=NUMBER", allow_hyphen_values = true)]
    deal_breakers: Vec<String>,
    /// Where the person lives (NL, BE, GB, US): what cannot be had there stands in a list of its own. `none`: not looked at.
    #[arg(long, default_value = "NL", value_name = "CODE")]
    country: String,
    /// Number of draws for the uncertain part.
    #[arg(long, default_value_t = DRAWS as u32, value_parser = clap::value_parser!(u32).range(1..))]
    draws: u32,
    /// Seed of the draws.
    #[arg(long, default_value_t = SEED)]
    seed: u64,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// One medicine, in the order of the screen.
#[derive(Serialize)]
struct Row<'a> {
    medicine: &'a str,
    /// The deterministic fit, 0 to 1, lower is closer to the wishes; a missing burden counted as 0.5.
    fit: Option<f64>,
    fit_median: Option<f64>,
    fit_low: Option<f64>,
    fit_high: Option<f64>,
    place_low: Option<usize>,
    place_high: Option<usize>,
    first_three: Option<f64>,
    known_share: Option<f64>,
    /// 1 for the group closest to the wishes.
    group: Option<usize>,
    deal_breakers: Vec<DealBreaker<'a>>,
    /// `placed`, `unknown_wish`, `above_limit`, `unknown_limit`, `special`, `unavailable`; `unordered` while nothing
    /// weighs.
    list: &'static str,
    /// Why it stands in that list; empty for those with a place.
    reason: String,
    /// The wishes of which its figure is imprecise and weighs with its own wide interval.
    imprecise: Vec<&'a str>,
}

/// A deal-breaker that the medicine exceeds.
#[derive(Serialize)]
struct DealBreaker<'a> {
    effect: &'a str,
    /// Absent where only a label's category is known.
    value: Option<f64>,
    /// The label's category that lies wholly above: at least this many of 100.
    at_least: Option<f64>,
    ceiling: f64,
    /// The probability that it is really above; absent where only a label's category is known.
    chance: Option<f64>,
}

/// Prints the placed medicines, then each list beside the order with the reason.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let classes = Class::load_all(data)?;
    let class = &classes[ids::find("class", &options.class, classes.iter().map(Class::id))?];
    let dataset = pack::checked(class)?;
    let wishes = wishes(&dataset, options)?;
    let country = country(&dataset, &options.country)?;
    let mut draws = Draws::new(&dataset, options.draws as usize, options.seed);
    draws.prepare(&dataset, &wishes);
    let comparison = Comparison::new(&dataset, &Burdens::of(&dataset), &wishes, country)
        .with_uncertainty(&dataset, &draws);
    let rows = rows(&dataset, &comparison);
    let text = match options.json {
        true => serde_json::to_string_pretty(&rows).expect("rows are plain JSON"),
        false => table(&rows, &comparison),
    };
    print(&(text + "\n"))
}

/// `none`: whether a medicine can be had is not looked at.
fn country(dataset: &Dataset, code: &str) -> Outcome<Option<Country>> {
    if code == "none" {
        return Ok(None);
    }
    let known = countries(dataset);
    match Country::of(code) {
        // Data without any availability stay usable with the default.
        Some(country) if known.is_empty() || known.contains(&country) => Ok(Some(country)),
        _ => {
            let known: Vec<_> = known.iter().map(Country::code).collect();
            Err(format!("{code:?}: nothing is known of this country; none or one of {} is", known.join(", ")))
        }
    }
}

fn rows<'a>(dataset: &'a Dataset, comparison: &'a Comparison) -> Vec<Row<'a>> {
    let row = |m: MedicineIx| {
        let standing = comparison.standing(m);
        let fit = comparison.fits[m.0].as_ref();
        let placed = comparison.uncertain.as_ref().and_then(|uncertain| uncertain.placed(m));
        let id = |e: &EffectIx| dataset.effect(*e).id.as_str();
        let deal_breaker = |x: &Exceeded| {
            let (value, at_least, chance) = match x.above {
                Above::Point { value, chance, .. } => (Some(value), None, Some(chance)),
                Above::Band { low, .. } => (None, Some(low), None),
            };
            DealBreaker { effect: id(&x.effect), value, at_least, ceiling: x.ceiling, chance }
        };
        Row {
            medicine: &dataset.medicine(m).id,
            fit: fit.map(|fit| fit.point),
            fit_median: placed.map(|p| p.fit_median),
            fit_low: placed.map(|p| p.fit_low),
            fit_high: placed.map(|p| p.fit_high),
            place_low: placed.map(|p| p.place_low),
            place_high: placed.map(|p| p.place_high),
            first_three: placed.map(|p| p.first_three),
            known_share: fit.map(|fit| fit.known_share),
            group: placed.map(|p| p.group + 1),
            deal_breakers: standing.exceeded.iter().map(deal_breaker).collect(),
            list: name(standing.list),
            reason: reason(dataset, comparison, standing),
            imprecise: placed.iter().flat_map(|p| p.imprecise.iter().map(id)).collect(),
        }
    };
    let lists = List::ALL.into_iter().flat_map(|list| match list {
        List::Placed => comparison.placed.clone(),
        list => alphabetical(dataset, comparison.of(list).map(|standing| standing.medicine).collect()),
    });
    lists.map(row).collect()
}

fn name(list: List) -> &'static str {
    match list {
        List::Placed => "placed",
        List::UnknownWish => "unknown_wish",
        List::AboveLimit => "above_limit",
        List::UnknownLimit => "unknown_limit",
        List::Special => "special",
        List::Unavailable => "unavailable",
        List::Unordered => "unordered",
    }
}

/// Why a medicine stands in its list.
fn reason(dataset: &Dataset, comparison: &Comparison, standing: &Standing) -> String {
    let ids = |effects: &[EffectIx]| {
        effects.iter().map(|&e| dataset.effect(e).id.as_str()).collect::<Vec<_>>().join(", ")
    };
    match standing.list {
        List::Placed | List::Unordered => String::new(),
        List::UnknownWish => format!("no figure for {}", ids(&standing.unknown_wishes)),
        List::UnknownLimit => format!("no figure for the limit on {}", ids(&standing.unknown_limits)),
        List::AboveLimit => {
            let told = |x: &Exceeded| {
                let effect = &dataset.effect(x.effect).id;
                match x.above {
                    Above::Point { value, is_imprecise, .. } => {
                        let sign = if is_imprecise { " (imprecise)" } else { "" };
                        format!("{effect} {value:.2}{sign} above {}", x.ceiling)
                    }
                    Above::Band { low, .. } => {
                        format!("{effect} at least {low} by the label, above {}", x.ceiling)
                    }
                }
            };
            standing.exceeded.iter().map(told).collect::<Vec<_>>().join(", ")
        }
        List::Special => match standing.special {
            Some(ConditionOfUse::AddOn) => "only together with another medicine".to_owned(),
            _ => "only when others did not help or could not be taken".to_owned(),
        },
        List::Unavailable => {
            let country = comparison.country.as_ref().map_or("", Country::code);
            match standing.unavailable {
                Some(Availability::Withdrawn) => format!("withdrawn in {country}"),
                _ => format!("not on the market in {country}"),
            }
        }
    }
}

/// In the lists beside the order the order says nothing.
fn alphabetical(dataset: &Dataset, mut medicines: Vec<MedicineIx>) -> Vec<MedicineIx> {
    medicines.sort_by_key(|&m| &dataset.medicine(m).inn);
    medicines
}

/// Reads the wishes of the command line.
fn wishes(dataset: &Dataset, options: &Options) -> Outcome<Wishes> {
    if options.wishes.is_empty() {
        return Err("nothing to weigh: say what matters with --wish EFFECT=LEVEL".to_owned());
    }
    let mut wishes = Wishes::none(dataset);
    let mut cannot_weigh = vec![];
    for wish in &options.wishes {
        let (e, value) = effect_and_value(dataset, wish)?;
        let (level, direction) = match value.split_once(':') {
            None => (value, Direction::Avoid),
            Some((level, "welcome")) => (level, Direction::Welcome),
            Some((_, other)) => {
                return Err(format!("{wish:?}: {other:?} is not a direction; only welcome is"));
            }
        };
        let importance = level.parse().ok().and_then(Importance::from_level);
        let importance =
            importance.ok_or_else(|| format!("{wish:?}: {level:?} is not an importance; 0, 1, 2 or 3 is"))?;
        // One that cannot weigh is kept to talk about, as on the screen.
        cannot_weigh.extend(must_weigh(dataset, wish, e).err());
        wishes.set(e, Wish { importance, direction, ceiling: None });
    }
    if cannot_weigh.len() == options.wishes.len() {
        return Err(cannot_weigh.join("; "));
    }
    cannot_weigh.iter().for_each(|why| eprintln!("to talk about only: {why}"));
    for deal_breaker in &options.deal_breakers {
        let (e, value) = effect_and_value(dataset, deal_breaker)?;
        if dataset.effect(e).valence == Valence::Benefit {
            return Err(format!("{deal_breaker:?}: more of a benefit is no reason to refuse a medicine"));
        }
        must_weigh(dataset, deal_breaker, e)?;
        let ceiling = value.parse().ok().filter(|x: &f64| x.is_finite());
        let ceiling = ceiling.ok_or_else(|| format!("{deal_breaker:?}: {value:?} is not a number"))?;
        wishes.set(e, Wish { ceiling: Some(ceiling), ..wishes.get(e) });
    }
    Ok(wishes)
}

/// An effect without enough comparable figures can be talked about; it orders nothing.
fn must_weigh(dataset: &Dataset, argument: &str, e: EffectIx) -> Outcome<()> {
    let effect = dataset.effect(e);
    if effect.weighable == Some(false) {
        let why = effect.not_weighable_reason.as_ref().map_or("", |why| &why.en);
        return Err(format!("{argument:?}: this can be looked at, not weighed. {why}"));
    }
    if !dataset.can_weigh(e) {
        let reliable = dataset.reliable_count(e);
        return Err(format!(
            "{argument:?}: there are no comparable figures to weigh this (reliable for {reliable} medicines, {FEWEST_RELIABLE} are needed)"
        ));
    }
    Ok(())
}

fn effect_and_value<'a>(dataset: &Dataset, argument: &'a str) -> Outcome<(EffectIx, &'a str)> {
    let (id, value) =
        argument.split_once('=').ok_or_else(|| format!("{argument:?}: expected an effect, = and a value"))?;
    let place = ids::find("effect", id, dataset.effects().iter().map(|effect| effect.id.as_str()))?;
    Ok((EffectIx(place), value))
}

/// The rows for people: those with a place by group, then each list with the reasons.
fn table(rows: &[Row], comparison: &Comparison) -> String {
    let width = rows.iter().map(|row| row.medicine.len()).max().unwrap_or(0);
    let percent = |share: Option<f64>| share.map_or("?".to_owned(), |share| format!("{:.0}%", 100.0 * share));
    let mut lines = vec![format!(
        "{:>5}  {:width$}  {:>8}  {:>9}  {:>5}  imprecise",
        "group", "medicine", "places", "first 3", "known"
    )];
    let mut list = name(List::Placed);
    for row in rows {
        if row.list != list {
            list = row.list;
            lines.push(format!("\n{}:", heading(list)));
        }
        if list != name(List::Placed) {
            lines.push(format!("  {:width$}  {}", row.medicine, row.reason));
            continue;
        }
        let places = row.place_low.zip(row.place_high).map(|(low, high)| format!("{low} to {high}"));
        let line = format!(
            "{:>5}  {:width$}  {:>8}  {:>9}  {:>5}  {}",
            row.group.unwrap_or_default(),
            row.medicine,
            places.unwrap_or_default(),
            percent(row.first_three),
            percent(row.known_share),
            row.imprecise.join(", "),
        );
        lines.push(line.trim_end().to_owned());
    }
    if comparison.lacks_benefit() {
        lines.push("\nNo wish says how much it should help.".to_owned());
    }
    lines.join("\n")
}

fn heading(list: &str) -> &'static str {
    match list {
        "unknown_wish" => "What matters most is not known of these",
        "above_limit" => "Above a limit",
        "unknown_limit" => "Not known whether they stay below a limit",
        "special" => "In special situations only",
        "unavailable" => "Not available in this country",
        _ => "Nothing weighs, so these have no order",
    }
}

//! `rank`: the order that the screen shows for somebody's wishes.

use std::path::Path;

use serde::Serialize;
use weegwijzer::domain::comparison::{Comparison, Exceeded};
use weegwijzer::domain::dataset::{Dataset, EffectIx, MedicineIx, Valence};
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
}

/// A deal-breaker that the medicine exceeds.
#[derive(Serialize)]
struct DealBreaker<'a> {
    effect: &'a str,
    value: f64,
    ceiling: f64,
    /// The probability that it is really above.
    chance: f64,
}

/// Prints the ordered medicines, then those of which too little is known, then those with something that
/// is not acceptable.
pub fn run(data: &Path, options: &Options) -> Outcome {
    let classes = Class::load_all(data)?;
    let class = &classes[ids::find("class", &options.class, classes.iter().map(Class::id))?];
    let dataset = pack::checked(class)?;
    let wishes = wishes(&dataset, options)?;
    let mut draws = Draws::new(&dataset, options.draws as usize, options.seed);
    draws.prepare(&dataset, &wishes);
    let comparison =
        Comparison::new(&dataset, &Burdens::of(&dataset), &wishes).with_uncertainty(&dataset, &draws);
    let rows = rows(&dataset, &comparison);
    let text = match options.json {
        true => serde_json::to_string_pretty(&rows).expect("rows are plain JSON"),
        false => table(&rows, comparison.ordered.len(), comparison.too_little_known.len()),
    };
    print(&(text + "\n"))
}

fn rows<'a>(dataset: &'a Dataset, comparison: &Comparison) -> Vec<Row<'a>> {
    let row = |m: MedicineIx, exceeded: &[Exceeded]| {
        let fit = comparison.fits[m.0].as_ref();
        let placed = comparison.uncertain.as_ref().and_then(|uncertain| uncertain.placed(m));
        let deal_breaker = |x: &Exceeded| DealBreaker {
            effect: &dataset.effect(x.effect).id,
            value: x.value,
            ceiling: x.ceiling,
            chance: x.chance,
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
            deal_breakers: exceeded.iter().map(deal_breaker).collect(),
        }
    };
    let groups = comparison.uncertain.iter().flat_map(|uncertain| &uncertain.groups);
    let ordered = groups.flat_map(|group| alphabetical(dataset, group));
    let too_little_known = alphabetical(dataset, &comparison.too_little_known);
    let unacceptable = comparison.unacceptable.iter().map(|(m, exceeded)| row(*m, exceeded));
    ordered.chain(too_little_known).map(|m| row(m, &[])).chain(unacceptable).collect()
}

/// Inside a group and in the other lists the order says nothing.
fn alphabetical(dataset: &Dataset, medicines: &[MedicineIx]) -> Vec<MedicineIx> {
    let mut medicines = medicines.to_vec();
    medicines.sort_by_key(|&m| &dataset.medicine(m).inn);
    medicines
}

/// Reads the wishes of the command line.
fn wishes(dataset: &Dataset, options: &Options) -> Outcome<Wishes> {
    if options.wishes.is_empty() {
        return Err("nothing to weigh: say what matters with --wish EFFECT=LEVEL".to_owned());
    }
    let mut wishes = Wishes::none(dataset);
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
        if !dataset.can_weigh(e) {
            let reliable = dataset.reliable_count(e);
            return Err(format!(
                "{wish:?}: there are no comparable figures to weigh this (reliable for {reliable} medicines, 3 are needed)"
            ));
        }
        wishes.set(e, Wish { importance, direction, ceiling: None });
    }
    for deal_breaker in &options.deal_breakers {
        let (e, value) = effect_and_value(dataset, deal_breaker)?;
        if dataset.effect(e).valence == Valence::Benefit {
            return Err(format!("{deal_breaker:?}: more of a benefit is no reason to refuse a medicine"));
        }
        let ceiling = value.parse().ok().filter(|x: &f64| x.is_finite());
        let ceiling = ceiling.ok_or_else(|| format!("{deal_breaker:?}: {value:?} is not a number"))?;
        wishes.set(e, Wish { ceiling: Some(ceiling), ..wishes.get(e) });
    }
    Ok(wishes)
}

fn effect_and_value<'a>(dataset: &Dataset, argument: &'a str) -> Outcome<(EffectIx, &'a str)> {
    let (id, value) =
        argument.split_once('=').ok_or_else(|| format!("{argument:?}: expected an effect, = and a value"))?;
    let place = ids::find("effect", id, dataset.effects().iter().map(|effect| effect.id.as_str()))?;
    Ok((EffectIx(place), value))
}

/// The rows for people: those with a place, those without, and those with something that is not acceptable.
fn table(rows: &[Row], ordered: usize, too_little_known: usize) -> String {
    let width = rows.iter().map(|row| row.medicine.len()).max().unwrap_or(0);
    let (placed, rest) = rows.split_at(ordered);
    let (unplaced, unacceptable) = rest.split_at(too_little_known);
    let percent = |share: Option<f64>| share.map_or("?".to_owned(), |share| format!("{:.0}%", 100.0 * share));
    let mut lines = vec![format!(
        "{:>5}  {:width$}  {:>8}  {:>9}  {:>5}",
        "group", "medicine", "places", "first 3", "known"
    )];
    lines.extend(placed.iter().map(|row| {
        let places = row.place_low.zip(row.place_high).map(|(low, high)| format!("{low} to {high}"));
        format!(
            "{:>5}  {:width$}  {:>8}  {:>9}  {:>5}",
            row.group.unwrap_or_default(),
            row.medicine,
            places.unwrap_or_default(),
            percent(row.first_three),
            percent(row.known_share),
        )
    }));
    if !unplaced.is_empty() {
        lines.push("\nToo little is known to place:".to_owned());
    }
    lines.extend(
        unplaced.iter().map(|row| format!("  {:width$}  known {}", row.medicine, percent(row.known_share))),
    );
    if !unacceptable.is_empty() {
        lines.push("\nHas something that is not acceptable:".to_owned());
    }
    lines.extend(unacceptable.iter().map(|row| {
        let told =
            row.deal_breakers.iter().map(|x| format!("{} {:.2} above {}", x.effect, x.value, x.ceiling));
        format!("  {:width$}  {}", row.medicine, told.collect::<Vec<_>>().join(", "))
    }));
    lines.join("\n")
}

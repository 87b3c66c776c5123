//! One effect as a line with a dot for each medicine: where the dots stand.

use super::{Axis, RoundAxis, round_axis, stacked};

/// The width of a dot with the room around it, in percent of the narrowest line (some 290 pixels).
pub const DOT: f64 = 3.2;

/// What the numbers on a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineOf {
    /// People out of 100.
    People,
    /// A change in a unit.
    Change,
    /// So many ordered categories.
    Categories(usize),
}

/// A medicine on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Its number.
    pub value: f64,
    /// The range of that.
    pub interval: Option<(f64, f64)>,
    /// It stands on a line of its own under the axis, with its range.
    pub is_named: bool,
}

/// Where a dot stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// In percent of the length of the axis.
    pub x: f64,
    /// 0 on the axis, 1 above that, and so on; 0 for one that is named.
    pub level: usize,
}

/// A line with its dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The axis with its round numbers: of differences, when there is a zero line.
    pub round: RoundAxis,
    /// What is subtracted from every number.
    pub zero: Option<f64>,
    /// By point.
    pub places: Vec<Place>,
    /// How many levels the dots take.
    pub levels: usize,
    of: LineOf,
}

impl Line {
    /// Lays out points with rising numbers. The axis holds every point, the ranges of those that are named, and placebo.
    ///
    /// With a zero line (`from`, on the same scale as the points) every number becomes a difference, and the zero line
    /// stands in the middle, so that the lines of several effects can be read together. Categories have no differences:
    /// they stay where they are.
    pub fn of(points: &[Point], placebo: Option<f64>, of: LineOf, from: Option<f64>) -> Line {
        let zero = from.filter(|_| !matches!(of, LineOf::Categories(_)));
        let shift = zero.unwrap_or(0.0);
        let named = |p: &Point| p.interval.filter(|_| p.is_named).map(|(low, high)| [low, high]);
        let mut values: Vec<f64> = points.iter().map(|p| p.value).collect();
        values.extend(points.iter().filter_map(named).flatten());
        values.extend(placebo);
        values.iter_mut().for_each(|value| *value -= shift);
        let round = match (of, zero) {
            (LineOf::Categories(count), _) => RoundAxis {
                axis: Axis { min: -0.5, max: count.max(1) as f64 - 0.5 },
                ticks: (0..count).map(|i| i as f64).collect(),
            },
            (_, Some(_)) => {
                let most = values.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
                round_axis([-most, most], 6, finest(of))
            }
            (LineOf::People, None) => {
                let (low, high) = ends(&values);
                // From nobody on, unless that would press what is known into a corner.
                round_axis([if low <= high / 2.0 { 0.0 } else { low }, high], 6, finest(of))
            }
            (LineOf::Change, None) => round_axis(values, 6, finest(of)),
        };
        let at: Vec<f64> = points.iter().map(|p| round.axis.position(p.value - shift)).collect();
        let cloud: Vec<usize> = (0..points.len()).filter(|&i| !points[i].is_named).collect();
        let mut places: Vec<Place> = at.iter().map(|&x| Place { x, level: 0 }).collect();
        let positions: Vec<f64> = cloud.iter().map(|&i| at[i]).collect();
        let in_cloud = match of {
            LineOf::Categories(count) => in_rows(&positions, 100.0 / count.max(1) as f64),
            _ => {
                let levels = stacked(&positions, DOT);
                positions.iter().zip(levels).map(|(&x, level)| Place { x, level }).collect()
            }
        };
        for (&i, place) in cloud.iter().zip(&in_cloud) {
            places[i] = *place;
        }
        let levels = in_cloud.iter().map(|place| place.level + 1).max().unwrap_or(0);
        Line { round, zero, places, levels, of }
    }

    /// Where a number stands, in percent of the length; a number outside stands at the end.
    pub fn at(&self, value: f64) -> f64 {
        self.round.axis.position(value - self.zero.unwrap_or(0.0))
    }

    /// Where the zero line stands: in the middle, or at the category of `from`.
    pub fn zero_at(&self, from: f64) -> f64 {
        match self.of {
            LineOf::Categories(_) => self.round.axis.position(from),
            _ => self.round.axis.position(0.0),
        }
    }

    /// The point that somebody means who points at a place above the axis: `x` in percent of a line of `width`, `height`
    /// above the axis, and the distance between two levels, all in the same unit. `None` where there is no dot.
    pub fn nearest(&self, points: &[Point], x: f64, width: f64, height: f64, level: f64) -> Option<usize> {
        let distance = |i: usize| {
            let place = self.places[i];
            let across = (place.x - x) / 100.0 * width;
            let along = (place.level as f64 + 0.5) * level - height;
            across * across + along * along
        };
        (0..self.places.len())
            .filter(|&i| !points[i].is_named)
            .min_by(|&a, &b| distance(a).total_cmp(&distance(b)))
    }
}

/// No axis has steps smaller than this.
fn finest(of: LineOf) -> f64 {
    if of == LineOf::People { 1.0 } else { 0.1 }
}

fn ends(values: &[f64]) -> (f64, f64) {
    values
        .iter()
        .filter(|x| x.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &x| (low.min(x), high.max(x)))
}

/// Dots of the same category stand in rows beside and above each other, around the middle of the category.
fn in_rows(positions: &[f64], band: f64) -> Vec<Place> {
    let most = ((0.85 * band / DOT) as usize).max(1);
    let mut places = vec![];
    let mut start = 0;
    while start < positions.len() {
        let x = positions[start];
        let count = positions[start..].iter().take_while(|&&other| (other - x).abs() < 1e-9).count();
        for i in 0..count {
            let in_row = (count - i / most * most).min(most);
            let offset = (i % most) as f64 - (in_row as f64 - 1.0) / 2.0;
            places.push(Place { x: x + offset * DOT, level: i / most });
        }
        start += count;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[f64]) -> Vec<Point> {
        values.iter().map(|&value| Point { value, interval: None, is_named: false }).collect()
    }

    #[test]
    fn people_are_counted_from_nobody_unless_all_numbers_are_far_from_it() {
        let ends = |values: &[f64]| {
            let axis = Line::of(&points(values), None, LineOf::People, None).round.axis;
            (axis.min, axis.max)
        };
        assert_eq!(ends(&[3.0, 6.0, 11.0]), (0.0, 12.0));
        assert_eq!(ends(&[38.0, 52.0]), (35.0, 55.0));
    }

    #[test]
    fn the_axis_holds_the_ranges_of_the_named_and_placebo() {
        let mut two = points(&[4.0, 6.0]);
        two[0].interval = Some((1.0, 90.0));
        assert_eq!(Line::of(&two, Some(18.0), LineOf::People, None).round.axis.max, 20.0);
        two[0].is_named = true;
        assert_eq!(Line::of(&two, Some(18.0), LineOf::People, None).round.axis.max, 100.0);
    }

    #[test]
    fn no_dot_covers_another() {
        let values: Vec<f64> = (0..40).map(|i| f64::from(i * i % 23)).collect();
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        for of in [LineOf::People, LineOf::Change, LineOf::Categories(23)] {
            let places = Line::of(&points(&sorted), None, of, None).places;
            for (i, a) in places.iter().enumerate() {
                for b in &places[..i] {
                    assert!(a.level != b.level || (a.x - b.x).abs() > DOT - 1e-6, "{of:?}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn a_zero_line_stands_in_the_middle_and_keeps_every_distance() {
        let three = points(&[2.0, 5.0, 12.0]);
        let line = Line::of(&three, None, LineOf::People, Some(5.0));
        assert_eq!(line.zero_at(5.0), 50.0);
        assert_eq!(line.places[1].x, 50.0);
        assert_eq!(line.round.axis.min, -line.round.axis.max);
        let per_person = 100.0 / (line.round.axis.max - line.round.axis.min);
        assert!((line.places[2].x - line.places[0].x - 10.0 * per_person).abs() < 1e-9);
    }

    #[test]
    fn categories_stay_where_they_are() {
        let grades = points(&[0.0, 0.0, 2.0]);
        let line = Line::of(&grades, None, LineOf::Categories(4), Some(2.0));
        assert_eq!((line.zero, line.zero_at(2.0)), (None, 62.5));
        assert_eq!(line.places[2].x, 62.5);
        assert_eq!((line.places[0].x + line.places[1].x) / 2.0, 12.5);
    }

    #[test]
    fn pointing_finds_the_dot_that_is_meant() {
        let three = points(&[10.0, 10.1, 30.0]);
        let line = Line::of(&three, None, LineOf::People, None);
        assert_eq!(line.places[1].level, 1);
        let x = line.places[0].x;
        assert_eq!(line.nearest(&three, x, 300.0, 4.0, 9.0), Some(0));
        assert_eq!(line.nearest(&three, x, 300.0, 14.0, 9.0), Some(1));
        assert_eq!(line.nearest(&three, 99.0, 300.0, 40.0, 9.0), Some(2));
        let empty = Line::of(&[], None, LineOf::People, None);
        assert_eq!(empty.nearest(&[], 50.0, 300.0, 0.0, 9.0), None);
    }
}

//! From relative measures to people out of 100.

/// The chance out of 100 on a medicine, from its odds ratio against placebo and the chance out of 100 on placebo.
///
/// `o = OR·p0/(1-p0)`, `p = o/(1+o)`; both chances in 0..=100.
pub fn per100_from_odds_ratio(odds_ratio: f64, placebo_per100: f64) -> f64 {
    let p0 = placebo_per100 / 100.0;
    let odds = odds_ratio * p0 / (1.0 - p0);
    // An infinite odds (everybody on placebo had it) is a certainty, not a NaN.
    if odds.is_infinite() { 100.0 } else { 100.0 * odds / (1.0 + odds) }
}

/// The chance out of 100 on a medicine, from its risk ratio against placebo and the chance out of 100 on placebo.
///
/// `p = RR·p0`, never above 100.
pub fn per100_from_risk_ratio(risk_ratio: f64, placebo_per100: f64) -> f64 {
    (risk_ratio * placebo_per100).min(100.0)
}

/// Cohen's U3: of 100 people on the medicine, how many end up better than the average person on placebo,
/// for a standardised mean difference `d` (higher is better). 50 means no difference.
pub fn better_than_average_per100(d: f64) -> f64 {
    100.0 * normal_cdf(d)
}

/// The standard normal distribution function Φ.
///
/// Hart's rational approximation as given by West (2005, "Better approximations to cumulative normal
/// functions"); accurate to about 1e-15 over the whole line.
pub fn normal_cdf(x: f64) -> f64 {
    let z = x.abs();
    let tail = if z > 37.0 {
        0.0
    } else {
        let exponential = libm::exp(-z * z / 2.0);
        if z < 7.071_067_811_865_47 {
            let numerator = [
                3.526_249_659_989_11e-2,
                0.700_383_064_443_688,
                6.373_962_203_531_65,
                33.912_866_078_383,
                112.079_291_497_871,
                221.213_596_169_931,
                220.206_867_912_376,
            ];
            let denominator = [
                8.838_834_764_831_84e-2,
                1.755_667_163_182_64,
                16.064_177_579_207,
                86.780_732_202_946_1,
                296.564_248_779_674,
                637.333_633_378_831,
                793.826_512_519_948,
                440.413_735_824_752,
            ];
            exponential * horner(&numerator, z) / horner(&denominator, z)
        } else {
            let continued = z + 1.0 / (z + 2.0 / (z + 3.0 / (z + 4.0 / (z + 0.65))));
            exponential / (continued * 2.506_628_274_631)
        }
    };
    if x > 0.0 { 1.0 - tail } else { tail }
}

fn horner(coefficients: &[f64], z: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * z + c)
}

/// Whole people out of 100, as a number of people is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// Below one half of 100: told as "fewer than 1".
    FewerThanOne,
    /// The nearest whole number, 1..=100 (0 only for an exact zero).
    Whole(u8),
}

impl People {
    /// Rounds a chance out of 100 (0..=100) to whole people.
    pub fn of(per100: f64) -> People {
        match per100.clamp(0.0, 100.0) {
            0.0 => People::Whole(0),
            x if x < 0.5 => People::FewerThanOne,
            x => People::Whole(x.round() as u8),
        }
    }

    /// The whole number that an icon array fills: 0 for fewer than one.
    pub fn count(self) -> u8 {
        match self {
            People::FewerThanOne => 0,
            People::Whole(n) => n,
        }
    }
}

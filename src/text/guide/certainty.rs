//! The rule behind the certainty of a figure; `domain::certainty` applies it.

use super::Block::{List, Steps, Text};
use super::{Part, b};

pub(super) const PART: Part = Part {
    id: "certainty",
    title: b("Hoe zeker een getal is", "How sure a number is"),
    blocks: &[
        Text(b(
            "Elk getal krijgt één van drie niveaus: redelijk, laag of zeer laag. Dat gaat over het getal, niet over het medicijn: een hoog getal kan heel zeker zijn, en een laag getal heel onzeker. Het niveau volgt altijd uit dezelfde regel, die het programma zelf toepast:",
            "Every number gets one of three levels: moderate, low or very low. That is about the number, not about the medicine: a high number can be very sure, and a low number very unsure. The level always follows from the same rule, which the program applies itself:",
        )),
        Steps(&[
            b(
                "Een getal dat niet betrouwbaar is, een categorie of woorden op een bijsluiter en een oordeel van deskundigen zijn altijd zeer laag.",
                "A number that is not reliable, a category or words on a label and an expert rating are always very low.",
            ),
            b(
                "Bij elk ander getal telt elke reden hieronder als een stap. Met hoogstens één stap is het redelijk, met twee laag, met meer zeer laag.",
                "For every other number, each reason below counts as a step. With one step at most it is moderate, with two low, with more very low.",
            ),
        ]),
        List(&[
            b(
                "Het komt uit een eigen berekening die niet is gepubliceerd.",
                "It comes from our own calculation that has not been published.",
            ),
            b(
                "Het komt van een bijsluiter of een tabel van samengenomen onderzoeken.",
                "It comes from a label or a pooled table of trials.",
            ),
            b("Er was geen placebogroep.", "There was no placebo group."),
            b(
                "Het medicijn is nooit rechtstreeks met placebo vergeleken, alleen via andere medicijnen.",
                "The medicine was never compared with placebo directly, only by way of other medicines.",
            ),
            b(
                "Het 95%-interval is breder dan de helft van de schaal van het effect over alle medicijnen. Is het breder dan de hele schaal, dan zijn het twee stappen.",
                "The 95% interval is wider than half the effect’s scale over all medicines. If it is wider than the whole scale, two steps.",
            ),
            b("Er is geen interval.", "There is no interval."),
            b(
                "Minder dan 400 mensen kregen het medicijn, of het aantal is niet bekend. Bij minder dan 100 zijn het twee stappen.",
                "Fewer than 400 people got the medicine, or their number is not known. With fewer than 100, two steps.",
            ),
            b("Het komt uit één enkel onderzoek.", "It comes from a single trial."),
        ]),
        Text(b(
            "“Hoog” bestaat hier niet. Dat woord hoort bij een oordeel van mensen die de onderzoeken zelf hebben gelezen: hoe goed ze zijn gedaan, wie ze betaalde en wat niet werd gemeld. Dat heeft voor deze pagina’s niemand gedaan. Een vaste regel kan het niet overnemen.",
            "“High” does not exist here. That word belongs to a judgement of people who have read the trials themselves: how well they were done, who paid for them and what was not reported. Nobody has done that for these pages. A fixed rule cannot take its place.",
        )),
        Text(b(
            "De regel is een afspraak van dit project. Ze vervangt geen oordeel van mensen die alle onderzoeken hebben gelezen (zoals GRADE). Ze weet bijvoorbeeld niet hoe goed een onderzoek is uitgevoerd. De zekerheid verandert niets aan de volgorde; daarvoor telt het bereik.",
            "The rule is a convention of this project. It does not replace the judgement of people who have read all trials (such as GRADE). It does not know, for example, how well a trial was done. The level does not change the order; there the range counts.",
        )),
    ],
};

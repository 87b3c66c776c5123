//! What the International Patient Decision Aid Standards ask for, and whether it is met; `docs/standards.md` has the
//! evidence of each.

use super::Block::{Checklist, Link, List, Text};
use super::document::Met;
use super::{Both, Item, Page, Part, b};

pub(super) static PAGE: Page = Page {
    id: "standards",
    title: b("Getoetst aan een standaard voor keuzehulpen", "Held against a standard for decision aids"),
    lead: b(
        "Wat internationale afspraken over keuzehulpen (IPDAS) vragen, en wat hier wel en niet is gedaan. De makers hebben dit zelf nagelopen; niemand anders heeft het gecontroleerd.",
        "What international agreements about decision aids (IPDAS) ask for, and what was and was not done here. The makers went through it themselves; nobody else has checked it.",
    ),
    parts: &[SUMMARY, QUALIFYING, CERTIFYING, QUALITY, NICE],
};

const SUMMARY: Part = Part {
    id: "summary",
    title: b("Samengevat", "Summary"),
    blocks: &[
        List(&[
            b(
                "Om een keuzehulp te heten (6 punten): 1 gehaald, 4 deels, 1 niet.",
                "To be called a decision aid (6 criteria): 1 met, 4 partly, 1 not met.",
            ),
            b(
                "Om te worden erkend (10 punten): 4 gehaald, 1 deels, 1 niet; 4 gaan over tests en gelden hier niet.",
                "To be certified (10 criteria): 4 met, 1 partly, 1 not met; 4 are about tests and do not apply.",
            ),
            b(
                "Kwaliteit (28 punten): 9 gehaald, 4 deels, 10 niet; 5 gaan over tests en gelden hier niet.",
                "Quality (28 criteria): 9 met, 4 partly, 10 not met; 5 are about tests and do not apply.",
            ),
        ]),
        Text(b(
            "Een keuzehulp volgens IPDAS moet alle zes punten van het eerste deel halen. Dat is hier niet zo. Noem deze pagina’s dus geen erkende keuzehulp: het is een hulpmiddel om een gesprek voor te bereiden.",
            "A decision aid by IPDAS must meet all six criteria of the first part. That is not so here. So do not call these pages a certified decision aid: they are a tool to prepare a conversation.",
        )),
        Text(b(
            "De punten zijn hieronder in eigen woorden weergegeven.",
            "The criteria are given below in our own words.",
        )),
        Link {
            url: "https://doi.org/10.1177/0272989X13501721",
            text: b(
                "Joseph-Williams en anderen (2014), Toward minimum standards for certifying patient decision aids, Medical Decision Making 34:699-710",
                "Joseph-Williams and others (2014), Toward minimum standards for certifying patient decision aids, Medical Decision Making 34:699-710",
            ),
        },
    ],
};

const fn item(criterion: Both, met: Met, how: Both) -> Item {
    Item { criterion, met, how }
}

const ABOUT_TESTS: Both = b(
    "Deze pagina’s gaan niet over een test of onderzoek naar een ziekte.",
    "These pages are not about a test for an illness.",
);

const NOT_RECORDED: Both = b(
    "Hierover is in het project niets vastgelegd, dus het telt als niet gedaan.",
    "Nothing about this is recorded in the project, so it counts as not done.",
);

const NEEDS_PEOPLE: Both = b(
    "Daar zijn mensen voor nodig. Een draaiboek ligt klaar; de test is nog niet gedaan.",
    "That needs people. A protocol is ready; the test has not been done.",
);

const NICE: Part = Part {
    id: "nice",
    title: b("De Britse standaard (NICE)", "The British standard (NICE)"),
    blocks: &[
        Text(b(
            "Het Britse instituut NICE heeft een eigen standaard voor keuzehulpen (ECD8). Wij konden maar het begin van de tekst lezen: de eerste drie eisen. De rest is niet nagelopen, dus hier staat geen telling.",
            "The British institute NICE has a standard of its own for decision aids (ECD8). We could read only the beginning of its text: the first three requirements. The rest was not gone through, so there is no count here.",
        )),
        List(&[
            b(
                "Noem de klacht of ziekte waar het om gaat. Hier: deels. Er staat voor wie de cijfers gelden, maar niet wat de ziekte is.",
                "Name the complaint or illness that it is about. Here: partly. It says for whom the figures hold, but not what the illness is.",
            ),
            b(
                "Zeg dat er een keuze te maken is, en waarover. Hier: gehaald. Het gaat om welke medicijnen je met je voorschrijver wilt bespreken.",
                "Say that a decision is to be made, and about what. Here: met. It is about which medicines to discuss with your prescriber.",
            ),
            b(
                "Noem alle redelijke mogelijkheden, ook niets doen. Hier: deels. Mogelijkheden zonder medicijn worden genoemd, maar niet beschreven.",
                "Name all reasonable options, doing nothing included. Here: partly. Options without medicine are named, but not described.",
            ),
        ]),
        Link {
            url: "https://www.nice.org.uk/corporate/ecd8/chapter/content-and-process-standards-for-patient-decision-aids",
            text: b(
                "NICE, Standards framework for shared-decision-making support tools (ECD8)",
                "NICE, Standards framework for shared-decision-making support tools (ECD8)",
            ),
        },
    ],
};

const QUALIFYING: Part = Part {
    id: "qualifying",
    title: b("Om een keuzehulp te heten", "To be called a decision aid"),
    blocks: &[Checklist(&[
        item(
            b("Beschrijft de aandoening waar het om gaat.", "Describes the condition that it is about."),
            Met::No,
            b(
                "Er staat wie is onderzocht, maar niet wat een depressie of psychose is en hoe die verloopt.",
                "It says who was studied, but not what a depression or psychosis is and how it goes.",
            ),
        ),
        item(
            b("Zegt welke keuze er te maken is.", "Says which decision has to be made."),
            Met::Partly,
            b(
                "Het gaat om welk medicijn je met je voorschrijver wilt bespreken. Dat je ook niets kunt veranderen of geen medicijn kunt nemen, wordt alleen genoemd.",
                "It is about which medicine to discuss with your prescriber. That you can also change nothing or take no medicine is only named.",
            ),
        ),
        item(
            b("Beschrijft de mogelijkheden.", "Describes the options."),
            Met::Partly,
            b(
                "Elk medicijn heeft een eigen pagina. Mogelijkheden zonder medicijn, zoals praten of wachten, worden alleen genoemd, bij het vergelijken en op het blad om mee te nemen, zonder cijfers.",
                "Every medicine has a page of its own. Options without medicine, such as talking therapy or waiting, are only named, where medicines are compared and on the sheet to take along, without figures.",
            ),
        ),
        item(
            b("Beschrijft de voordelen van elke mogelijkheid.", "Describes the benefits of every option."),
            Met::Partly,
            b(
                "Verbetering van klachten staat er als getal, waar die is gemeten. Andere voordelen en de lange termijn ontbreken, en niet elk medicijn heeft een getal.",
                "Improvement of symptoms is given as a number, where it was measured. Other benefits and the long term are lacking, and not every medicine has a number.",
            ),
        ),
        item(
            b("Beschrijft de nadelen van elke mogelijkheid.", "Describes the harms of every option."),
            Met::Partly,
            b(
                "Bijwerkingen en voortijdig stoppen staan er als getal, waar ze zijn gemeten. Ernstige schade die weinig mensen hebben, staat bij het medicijn, van de 10.000 mensen of als waarschuwing, voor zover gevonden.",
                "Side effects and stopping early are given as numbers, where they were measured. Serious harms that few people have stand with the medicine, out of 10,000 people or as a warning, as far as they were found.",
            ),
        ),
        item(
            b(
                "Zegt hoe het is om de gevolgen mee te maken.",
                "Says what it is like to experience the consequences.",
            ),
            Met::Yes,
            b(
                "Elk effect heeft een zin over hoe het is. Effecten op bewegen en onrust hebben een langere uitleg.",
                "Every effect has a sentence about what it is like. Effects on movement and restlessness have a longer explanation.",
            ),
        ),
    ])],
};

const CERTIFYING: Part = Part {
    id: "certifying",
    title: b("Om te worden erkend", "To be certified"),
    blocks: &[Checklist(&[
        item(
            b("Laat voor- en nadelen even uitgebreid zien.", "Shows benefits and harms in equal detail."),
            Met::Yes,
            b(
                "Beide staan in dezelfde tabel, met dezelfde vormen, een bereik en het getal bij placebo.",
                "Both stand in the same table, with the same shapes, a range and the placebo number.",
            ),
        ),
        item(
            b("Noemt de bronnen.", "Cites its sources."),
            Met::Yes,
            b(
                "Elk getal leidt met één druk naar zijn bron. Elke bron heeft een pagina: wat voor bron het is, wat ervan is gelezen, wie betaalde als dat bekend is, en welke getallen erop rusten.",
                "Every number leads to its source in one tap. Every source has a page: what kind of source it is, how much of it was read, who paid where that is known, and which numbers rest on it.",
            ),
        ),
        item(
            b("Noemt de datum.", "Gives its date."),
            Met::Yes,
            b(
                "Versie en datum staan bij “Over de gegevens”; bij bronnen staat wanneer ze zijn gelezen.",
                "Version and date stand under “About the data”; sources say when they were read.",
            ),
        ),
        item(
            b("Zegt hoe en wanneer het wordt bijgewerkt.", "Says how and when it is updated."),
            Met::Partly,
            b(
                "Elke wijziging geeft een nieuwe versie en datum, en er is een vaste werkwijze voor nieuw onderzoek. De datum van de volgende controle moet wie deze site aanbiedt invullen.",
                "Every change gives a new version and date, and there is a fixed way of working for new research. The date of the next check must be filled in by whoever runs this site.",
            ),
        ),
        item(
            b("Zegt hoe zeker de getallen zijn.", "Says how sure the numbers are."),
            Met::Yes,
            b(
                "Bij getallen staat hun bereik, of dat het niet bekend is, met een niveau van zekerheid en de redenen. Ook de volgorde laat zien hoe zeker zij is.",
                "Numbers come with their range, or say that it is not known, with a level of certainty and its reasons. The order too shows how sure it is.",
            ),
        ),
        item(
            b("Zegt wie het maken heeft betaald.", "Says who paid for making it."),
            Met::No,
            b(
                "Er is een plek voor, die wie deze site aanbiedt moet invullen. In het project is zij leeg.",
                "There is a place for it, which whoever runs this site must fill in. In the project it is empty.",
            ),
        ),
        item(b("Zegt wat een test meet.", "Says what a test measures."), Met::NotApplicable, ABOUT_TESTS),
        item(
            b(
                "Zegt wat er gebeurt als een test iets vindt.",
                "Says what follows when a test finds something.",
            ),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b(
                "Zegt wat er gebeurt als een test niets vindt.",
                "Says what follows when a test finds nothing.",
            ),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b(
                "Zegt wat het betekent als een test iets vindt dat nooit klachten had gegeven.",
                "Says what it means when a test finds something that would never have given trouble.",
            ),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
    ])],
};

const QUALITY: Part = Part {
    id: "quality",
    title: b("Kwaliteit", "Quality"),
    blocks: &[Checklist(&[
        item(
            b("Beschrijft het verloop als je niets doet.", "Describes what happens if nothing is done."),
            Met::No,
            b(
                "Het getal bij placebo is iets anders: ook met placebo kregen mensen aandacht en afspraken.",
                "The placebo number is something else: people on placebo got attention and appointments too.",
            ),
        ),
        item(
            b(
                "Maakt het mogelijk voor- en nadelen te vergelijken.",
                "Makes it possible to compare benefits and harms.",
            ),
            Met::Yes,
            b(
                "In het overzicht, en naast elkaar voor twee tot vier medicijnen.",
                "In the overview, and side by side for two to four medicines.",
            ),
        ),
        item(
            b("Geeft kansen op uitkomsten.", "Gives the chances of outcomes."),
            Met::Yes,
            b(
                "Als mensen van de 100, waar dat is gemeten.",
                "As people out of 100, where that was measured.",
            ),
        ),
        item(
            b(
                "Zegt voor welke groep mensen de kansen gelden.",
                "Says for which group of people the chances hold.",
            ),
            Met::Yes,
            b("Bij elk getal staat wie is onderzocht.", "Every number says who was studied."),
        ),
        item(
            b("Noemt aantallen en niet alleen woorden.", "Gives event rates and not only words."),
            Met::Yes,
            b(
                "Aantallen mensen van de 100, met de aantallen in de onderzoeken waar die bekend zijn.",
                "Numbers of people out of 100, with the counts in the trials where those are known.",
            ),
        ),
        item(
            b("Vergelijkt kansen over dezelfde tijd.", "Compares chances over the same time."),
            Met::Partly,
            b(
                "De onderzoeken achter een effect duurden niet allemaal even lang. De duur staat erbij.",
                "The trials behind an effect did not all last equally long. The duration is given.",
            ),
        ),
        item(
            b("Vergelijkt kansen met dezelfde noemer.", "Compares chances with the same denominator."),
            Met::Yes,
            b("Altijd dezelfde 100 mensen.", "Always the same 100 people."),
        ),
        item(
            b("Laat kansen op meer dan één manier zien.", "Shows chances in more than one way."),
            Met::Yes,
            b(
                "Als getal, als zin (wel en niet) en als plaatje van 100 mensen.",
                "As a number, as a sentence (with and without) and as a picture of 100 people.",
            ),
        ),
        item(
            b("Vraagt wat voor jou het meest telt.", "Asks what matters most to you."),
            Met::Yes,
            b("Dat is de eerste stap, één effect per keer.", "That is the first step, one effect at a time."),
        ),
        item(
            b("Helpt stap voor stap bij de beslissing.", "Helps step by step with the decision."),
            Met::Partly,
            b(
                "De stappen gaan tot aan het gesprek. Voor de beslissing zelf is er alleen schrijfruimte op het blad om mee te nemen.",
                "The steps lead up to the conversation. For the decision itself there is only room to write on the sheet to take along.",
            ),
        ),
        item(
            b(
                "Geeft vragen of een werkblad voor het gesprek.",
                "Gives questions or a worksheet for the conversation.",
            ),
            Met::Yes,
            b(
                "“Meenemen” maakt een blad met je wensen, de cijfers, vragen die je kunt veranderen, en ruimte voor wat je afspreekt.",
                "“Take along” makes a sheet with your wishes, the figures, questions that you can change, and room for what you agree.",
            ),
        ),
        item(
            b("Vroeg vooraf aan patiënten wat nodig is.", "Asked patients beforehand what is needed."),
            Met::No,
            NOT_RECORDED,
        ),
        item(
            b("Vroeg vooraf aan behandelaars wat nodig is.", "Asked clinicians beforehand what is needed."),
            Met::No,
            NOT_RECORDED,
        ),
        item(
            b(
                "Is nagekeken door patiënten die niet meemaakten.",
                "Was reviewed by patients who did not help make it.",
            ),
            Met::No,
            NOT_RECORDED,
        ),
        item(
            b(
                "Is nagekeken door behandelaars die niet meemaakten.",
                "Was reviewed by clinicians who did not help make it.",
            ),
            Met::No,
            b(
                "Daar zijn mensen voor nodig. Per cijfer kan worden vastgelegd wie het heeft nagekeken; bij “Over de gegevens” staat of dat is gebeurd. De pagina’s als geheel zijn niet nagekeken.",
                "That needs people. Who checked a figure can be recorded one by one; “About the data” says whether that was done. The pages as a whole were not checked.",
            ),
        ),
        item(
            b(
                "Is uitgeprobeerd met patiënten die voor de keuze staan.",
                "Was tried out with patients who face the decision.",
            ),
            Met::No,
            NEEDS_PEOPLE,
        ),
        item(
            b("Is uitgeprobeerd met behandelaars.", "Was tried out with clinicians."),
            Met::No,
            NEEDS_PEOPLE,
        ),
        item(
            b(
                "Zegt hoe onderzoek is gezocht en samengevat.",
                "Says how research was selected and summarised.",
            ),
            Met::Partly,
            b(
                "Hoe getallen zijn berekend, staat bij “Hoe het werkt”. Hoe naar onderzoek is gezocht, is niet als zoekplan vastgelegd.",
                "“How it works” says how numbers were calculated. How research was looked for is not recorded as a search plan.",
            ),
        ),
        item(
            b("Zegt hoe goed het onderzoek is.", "Says how good the research is."),
            Met::Partly,
            b(
                "Elk getal heeft een niveau van zekerheid volgens een vaste regel. Hoe goed losse onderzoeken zijn uitgevoerd, is niet beoordeeld.",
                "Every number has a level of certainty by a fixed rule. How well single trials were done was not judged.",
            ),
        ),
        item(
            b("Noemt de opleiding van de makers.", "Gives the makers’ qualifications."),
            Met::No,
            NOT_RECORDED,
        ),
        item(
            b("Meldt hoe moeilijk de tekst is om te lezen.", "Reports how hard the text is to read."),
            Met::Yes,
            b(
                "De teksten voor patiënten halen in elke taal gemiddeld minstens 60 op de schaal van Flesch (Nederlands: Flesch-Douma), ongeveer taalniveau B1. Een test meet dat bij elke wijziging. Of mensen het begrijpen, is niet onderzocht.",
                "In each language the texts for patients reach a mean of at least 60 on Flesch’s scale (Dutch: Flesch-Douma), about language level B1. A test measures that at every change. Whether people understand it has not been studied.",
            ),
        ),
        item(
            b(
                "Er is bewijs dat keuzes beter passen bij wat mensen willen.",
                "There is evidence that choices fit better with what people want.",
            ),
            Met::No,
            b("Dat is niet onderzocht.", "That has not been studied."),
        ),
        item(
            b(
                "Er is bewijs dat mensen er meer door weten.",
                "There is evidence that people know more through it.",
            ),
            Met::No,
            b("Dat is niet onderzocht.", "That has not been studied."),
        ),
        item(
            b("Noemt de kans op een terecht positieve test.", "Gives the chance of a true positive test."),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b("Noemt de kans op een vals positieve test.", "Gives the chance of a false positive test."),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b("Noemt de kans op een terecht negatieve test.", "Gives the chance of a true negative test."),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b("Noemt de kans op een vals negatieve test.", "Gives the chance of a false negative test."),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
        item(
            b(
                "Noemt de kans dat een ziekte wordt gevonden met en zonder de test.",
                "Gives the chance that an illness is found with and without the test.",
            ),
            Met::NotApplicable,
            ABOUT_TESTS,
        ),
    ])],
};

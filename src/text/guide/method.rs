//! How it works: in plain words first, then the whole method with its formulas.

use super::Block::{Formula, Link, List, Picture, Steps, Text};
use super::{Page, Part, b, certainty};

pub(super) static PAGE: Page = Page {
    id: "method",
    title: b("Hoe het werkt", "How it works"),
    lead: b(
        "Eerst in gewone woorden, daarna de hele methode met formules. De formules hoef je niet te lezen om de pagina te gebruiken.",
        "First in plain words, then the whole method with its formulas. You need not read the formulas to use these pages.",
    ),
    parts: &[
        IN_SHORT,
        PEOPLE,
        CHANGES,
        GRADES,
        RELIABLE,
        EMPTY,
        certainty::PART,
        SCALE,
        FIT,
        DRAWS,
        GROUPS,
        DEAL_BREAKERS,
        WHAT_IF,
        LIMITS,
        MAKERS,
        ERRORS,
    ],
};

const IN_SHORT: Part = Part {
    id: "in-short",
    title: b("In het kort", "In short"),
    blocks: &[
        Text(b(
            "Mensen in een onderzoek kregen een medicijn of een placebo (een pil zonder werkzame stof). Daarna is geteld wat zij merkten. Deze pagina’s laten die getallen zien. Jij zegt wat je belangrijk vindt. De pagina rekent uit welke medicijnen dicht bij je wensen liggen, en hoe zeker dat is.",
            "People in a trial got a medicine or a placebo (a pill without an active substance). Then it was counted what they noticed. These pages show those numbers. You say what matters to you. The page works out which medicines are close to your wishes, and how sure that is.",
        )),
        Picture {
            id: "people",
            figures: &[20.0, 12.0],
            caption: b(
                "Een bedacht voorbeeld. Met het medicijn hadden 20 van de 100 mensen hier last van, 80 niet. Met placebo waren dat er 12. Een deel van de mensen had het dus ook zonder medicijn gehad.",
                "An invented example. On the medicine 20 of 100 people had this, 80 did not. On placebo it was 12. So some of the people would have had it without the medicine too.",
            ),
        },
        Picture {
            id: "range",
            figures: &[14.0, 20.0, 28.0, 12.0],
            caption: b(
                "Hetzelfde voorbeeld met het bereik. Het getal is 20 van de 100, maar het echte getal ligt waarschijnlijk tussen 14 en 28. Het streepje bij 12 is placebo.",
                "The same example with its range. The number is 20 of 100, but the real number probably lies between 14 and 28. The mark at 12 is placebo.",
            ),
        },
        Steps(&[
            b(
                "Jij kiest wat je belangrijk vindt en hoe belangrijk: een beetje, veel of heel veel.",
                "You choose what matters to you and how much: a little, a lot or very much.",
            ),
            b(
                "Per wens komt elk medicijn op een schaal, van het getal dat het dichtst bij je wens ligt tot het getal dat er het verst van af ligt. Is een getal dat voor jou veel telt niet bekend, dan krijgt het medicijn geen plaats.",
                "For each wish every medicine gets a place on a scale, from the number closest to your wish to the one furthest from it. Where a number that matters a lot to you is not known, the medicine gets no place.",
            ),
            b(
                "De afstanden worden bij elkaar geteld. Wat je belangrijker vindt, telt zwaarder.",
                "The distances are added up. What matters more to you counts for more.",
            ),
            b(
                "Dat gebeurt 10 000 keer, elke keer met iets andere getallen, omdat de getallen niet precies bekend zijn. Zo zie je welke verschillen duidelijk zijn en welke niet.",
                "This happens 10 000 times, each time with slightly different numbers, because the numbers are not known exactly. That shows which differences are clear and which are not.",
            ),
            b(
                "Medicijnen zonder duidelijk verschil staan samen in één groep.",
                "Medicines without a clear difference stand together in one group.",
            ),
        ]),
        Text(b(
            "De volgorde is geen advies. Ze gaat alleen over de wensen die je hebt aangegeven, en over groepen mensen. Wat een medicijn bij jou doet, kan niemand vooraf weten. Neem mee wat je hebt gevonden en beslis samen met je voorschrijver.",
            "The order is no advice. It is only about the wishes you gave, and about groups of people. Nobody can know beforehand what a medicine will do for you. Take along what you found and decide together with your prescriber.",
        )),
    ],
};

const PEOPLE: Part = Part {
    id: "people",
    title: b("Mensen van de 100", "People out of 100"),
    blocks: &[
        Text(b(
            "Onderzoeken zijn niet allemaal gelijk. In het ene onderzoek had 5 van de 100 mensen met placebo een effect, in het andere 15. Kale percentages uit verschillende onderzoeken kun je daarom niet naast elkaar zetten. Wat je beter kunt vergelijken, is het verschil met placebo binnen een onderzoek: de odds ratio (OR) of de risk ratio (RR).",
            "Trials are not all alike. In one trial 5 of 100 people on placebo had an effect, in another 15. So bare percentages from different trials cannot be put side by side. What compares better is the difference with placebo within a trial: the odds ratio (OR) or the risk ratio (RR).",
        )),
        Text(b(
            "Elk effect heeft één gezamenlijk placebogetal: hoeveel van de 100 mensen met placebo het hadden, geteld over placebogroepen die het effect meldden: alle mensen die het hadden, gedeeld door alle mensen die meededen. De OR of RR van elk medicijn wordt op datzelfde getal toegepast.",
            "Every effect has one common placebo number: how many of 100 people on placebo had it, counted over placebo groups that reported the effect: all people who had it, divided by all who took part. The OR or RR of every medicine is applied to that same number.",
        )),
        Formula(
            "o = OR × p0 / (1 − p0)        p = o / (1 + o)",
            b(
                "Met een odds ratio. p0 is de kans met placebo, p de kans met het medicijn, o de odds (de kans gedeeld door de kans van niet).",
                "With an odds ratio. p0 is the chance on placebo, p the chance on the medicine, o the odds (the chance divided by the chance of not having it).",
            ),
        ),
        Formula(
            "p = RR × p0",
            b(
                "Met een risk ratio; nooit meer dan 100 van de 100.",
                "With a risk ratio; never more than 100 of 100.",
            ),
        ),
        Text(b(
            "Voorbeeld: OR 2 en 10 van de 100 met placebo. De odds zijn 2 × 0,10 / 0,90 = 0,222, dus p = 0,222 / 1,222 = 0,18: het zouden er ongeveer 18 van de 100 zijn, waar 10 van de 100 mensen met placebo het hebben. De grenzen van het bereik worden op dezelfde manier omgerekend; de onzekerheid van het placebogetal zelf zit daar niet in.",
            "Example: OR 2 and 10 of 100 on placebo. The odds are 2 × 0.10 / 0.90 = 0.222, so p = 0.222 / 1.222 = 0.18: it would be about 18 of 100, where 10 of 100 on placebo have it. The ends of the range are converted in the same way; the uncertainty of the placebo number itself is not in them.",
        )),
        Text(b(
            "Sommige getallen komen uit onderzoek zonder placebo. Die blijven staan zoals ze zijn, soms per jaar. Een ondergrens onder nul wordt als nul gelezen. Getallen zijn afgerond op hele mensen; onder een half heet het “minder dan 1”.",
            "Some numbers come from studies without placebo. They stay as they are, sometimes per year. A lower limit below zero is read as zero. Numbers are rounded to whole people; below one half it says “fewer than 1”.",
        )),
    ],
};

const CHANGES: Part = Part {
    id: "changes",
    title: b("Gemiddelde veranderingen", "Average changes"),
    blocks: &[
        Text(b(
            "Gewicht, de QTc-tijd en prolactine blijven in hun eigen eenheid: het gemiddelde verschil met placebo. Placebo is dan het nulpunt. Een gemiddelde van 2 kg betekent niet dat iedereen 2 kg aankomt: de een komt meer aan, de ander valt af.",
            "Weight, the QTc time and prolactin stay in their own unit: the average difference from placebo. Placebo is then the zero point. An average of 2 kg does not mean that everybody gains 2 kg: one person gains more, another loses weight.",
        )),
        Text(b(
            "Klachten worden met vragenlijsten gemeten die van elkaar verschillen. Dan wordt het verschil met placebo uitgedrukt in standaarddeviaties (d, het gestandaardiseerde gemiddelde verschil). Dat is omgezet naar mensen: van de 100 mensen met het medicijn, hoeveel zijn er beter af dan de gemiddelde persoon met placebo (Cohens U3)? 50 betekent geen verschil.",
            "Symptoms are measured with questionnaires that differ from each other. The difference from placebo is then told in standard deviations (d, the standardised mean difference). That is turned into people: of 100 people on the medicine, how many end up better than the average person on placebo (Cohen’s U3)? 50 means no difference.",
        )),
        Formula(
            "U3 = 100 × Φ(d)",
            b(
                "Φ is de verdelingsfunctie van de normale verdeling. Voorbeeld: d = 0,5 geeft 69 van de 100. Het gaat ervan uit dat de scores normaal verdeeld zijn en in beide groepen even ver uiteenlopen.",
                "Φ is the distribution function of the normal distribution. Example: d = 0.5 gives 69 of 100. It assumes that scores are normally distributed and equally spread in both groups.",
            ),
        ),
    ],
};

const GRADES: Part = Part {
    id: "grades",
    title: b(
        "Oordelen van deskundigen en categorieën op bijsluiters",
        "Expert ratings and categories on labels",
    ),
    blocks: &[
        Text(b(
            "Waar geen aantallen zijn gevonden, staat soms een oordeel van deskundigen, zoals 0, + of ++. Zo’n oordeel weegt mee als plaats in de volgorde van de categorieën. De stappen tellen als even groot, al weet niemand of dat zo is. Een oordeel telt nooit als zekerder dan een onderzoek: het kan altijd minstens één stap hoger of lager zijn. Een verschil tussen oordelen heet dan ook nooit een duidelijk verschil.",
            "Where no numbers were found, there is sometimes an expert rating, such as 0, + or ++. Such a rating weighs as its place in the order of the categories. The steps count as equally large, though nobody knows whether they are. A rating never counts as surer than a trial: it could always be at least one step higher or lower. So a difference between ratings is never called a clear difference.",
        )),
        Text(b(
            "Een bijsluiter noemt soms alleen een categorie, zoals “minstens 10 van de 100”. Die telt wat volgens de makers door het medicijn kwam. Een onderzoek telt alles wat mensen meldden, ook wat zij zonder medicijn hadden gehad. De twee zijn dus op een andere manier geteld. Daarom staat zo’n categorie er wel, maar weegt ze nooit mee. Ze telt wel voor een grens die je stelt: “minstens 10 van de 100” ligt boven een grens van 9.",
            "A label sometimes names only a category, such as “at least 10 of 100”. It counts what the makers judged to be caused by the medicine. A trial counts everything that people reported, also what they would have had without the medicine. So the two were counted in different ways. That is why such a category is shown but never weighs. It does count for a limit that you set: “at least 10 of 100” lies above a limit of 9.",
        )),
    ],
};

const RELIABLE: Part = Part {
    id: "reliable",
    title: b("Welke getallen meewegen", "Which numbers weigh"),
    blocks: &[
        Text(b(
            "Een getal dat niet betrouwbaar is, heet “te weinig gemeten om iets te zeggen”. Het getal en de reden zie je met één druk. Er zijn twee soorten. Een onzeker getal weegt mee, met zijn eigen brede bereik: zo helpt het een medicijn niet dat er weinig over bekend is. Dat is het geval als:",
            "A number that is not reliable says “measured too little to say”. The number and the reason are one tap away. There are two kinds. An imprecise number weighs, with its own wide range: so it does not help a medicine that little is known of it. That is so when:",
        )),
        List(&[
            b(
                "er deden weinig mensen mee, of bijna niemand had het effect",
                "few people took part, or almost nobody had the effect",
            ),
            b("het bereik is heel breed", "the range is very wide"),
        ]),
        Text(b(
            "Een getal dat niet te vergelijken is, weegt nooit mee. Het telt als onbekend. Dat is het geval als:",
            "A number that cannot be compared never weighs. It counts as not known. That is so when:",
        )),
        List(&[
            b(
                "er geen placebogroep was bij een effect dat met placebo wordt vergeleken",
                "there was no placebo group, for an effect that is compared with placebo",
            ),
            b(
                "het bereik en het aantal mensen allebei niet bekend zijn",
                "neither the range nor the number of people is known",
            ),
            b(
                "alleen andere mensen zijn onderzocht, bijvoorbeeld met een andere aandoening",
                "only other people were studied, for example with another condition",
            ),
            b(
                "een bijsluiter alleen een categorie of woorden noemt",
                "a label names only a category or words",
            ),
        ]),
        Text(b(
            "Een effect met minder dan drie betrouwbare getallen kan geen volgorde maken. Hetzelfde geldt als de getallen van een effect elkaar te veel tegenspreken; dat staat er dan bij. Je kunt zo’n effect wel kiezen om over te praten: dan staat het op je blad en in de vergelijking.",
            "An effect with fewer than three reliable numbers cannot order. The same holds where the numbers of an effect contradict each other too much; it says so there. You can still choose such an effect to talk about: then it stands on your sheet and in the comparison.",
        )),
        Text(b(
            "Een deel van de getallen komt uit een eigen netwerk-meta-analyse: een gezamenlijke berekening over veel onderzoeken tegelijk. Die berekening is niet gepubliceerd en niet door anderen beoordeeld. Dat staat bij elk van die getallen. Andere getallen komen uit artikelen, bijsluiters of tabellen van losse onderzoeken. Die hebben andere onderzoeken, doses en mensen achter zich, en zijn daardoor minder goed te vergelijken.",
            "Some of the numbers come from our own network meta-analysis: a joint calculation over many trials at once. That calculation has not been published or reviewed by others. Each of those numbers says so. Other numbers come from articles, labels or tables of separate trials. Other trials, doses and people are behind them, so they compare less well.",
        )),
    ],
};

const EMPTY: Part = Part {
    id: "empty",
    title: b("Drie dingen die niet nul zijn", "Three things that are not zero"),
    blocks: &[List(&[
        b(
            "Ongeveer gelijk aan placebo: er is een betrouwbaar getal, het 95%-interval bevat het placebogetal, en het getal ligt er hoogstens een twintigste van de schaal van dat effect vandaan. Een breed bereik rond een groot verschil heet dus niet “gelijk”.",
            "About the same as placebo: there is a reliable number, its 95% interval contains the placebo number, and it lies at most one twentieth of the effect’s scale away from it. So a wide range around a large difference is not called “the same”.",
        ),
        b(
            "Te weinig gemeten om iets te zeggen: er is een getal, maar het is niet betrouwbaar. Het weegt alleen mee als het op zijn brede bereik na te vergelijken is.",
            "Measured too little to say: there is a number, but it is not reliable. It weighs only if it can be compared but for its wide range.",
        ),
        b(
            "Wij hebben geen cijfer. Misschien heeft iemand het gemeten; dat weten we niet. Het betekent niet dat het effect er niet is.",
            "We have no figure. Somebody may have measured it; we do not know. It does not mean that the effect does not exist.",
        ),
    ])],
};

const SCALE: Part = Part {
    id: "scale",
    title: b("Van getal naar schaal", "From number to scale"),
    blocks: &[
        Text(b(
            "Kilo’s, milliseconden en mensen kun je niet bij elkaar optellen. Daarom krijgt elk effect een schaal van 0 tot 1. De uiteinden zijn het laagste en het hoogste betrouwbare getal van alle medicijnen in de gegevens. Dat is het verschil waarnaar je wordt gevraagd. Placebo zie je erbij, maar het bepaalt geen uiteinde. Een onzeker getal ook niet, en een getal van minder dan 100 mensen alleen als er geen drie andere zijn. Valt een getal buiten de schaal, dan telt het als het uiteinde. De schaal hangt niet af van de medicijnen die je bekijkt, dus iets weglaten verandert de volgorde van de rest niet.",
            "Kilos, milliseconds and people cannot be added up. So every effect gets a scale from 0 to 1. Its ends are the lowest and the highest reliable number of all medicines in the data. That is the gap that you are asked about. Placebo is shown beside it but sets no end. Neither does an imprecise number, and a number of fewer than 100 people only where there are not three others. A number beyond the scale counts as its end. The scale does not depend on the medicines you look at, so leaving one out does not change the order of the others.",
        )),
        Formula(
            "b(m,e) = (x(m,e) − x0) / (x1 − x0)",
            b(
                "x is het getal van medicijn m bij effect e, x0 het gunstige uiteinde van de schaal en x1 het ongunstige. b is de last: 0 aan de gunstige kant, 1 aan de ongunstige kant, en 0 als alle getallen gelijk zijn. Bij een bijwerking is minder gunstig, bij verbetering van klachten meer. Wil je juist méér van een bijwerking, zoals slaperigheid, dan wordt het 1 − b.",
                "x is the number of medicine m for effect e, x0 the favourable end of the scale and x1 the unfavourable one. b is the burden: 0 at the favourable end, 1 at the unfavourable end, and 0 when all numbers are equal. For a side effect less is favourable, for improvement of symptoms more. If you want more of a side effect, such as sleepiness, it becomes 1 − b.",
            ),
        ),
        Text(b(
            "Let op: “het verst van alle” kan in aantallen klein zijn. Loopt een effect van 1 tot 4 van de 100 mensen, dan is 4 al het uiteinde. Daarom laat de pagina bij elke wens het echte verschil zien.",
            "Note: “the furthest of all” can be small in numbers. If an effect runs from 1 to 4 of 100 people, 4 is already the end. That is why the page shows the real gap with every wish.",
        )),
    ],
};

const FIT: Part = Part {
    id: "fit",
    title: b("Afstand tot je wensen", "Distance from your wishes"),
    blocks: &[
        Formula(
            "F(m) = Σ w(e) × b(m,e) / Σ w(e)",
            b(
                "F is de afstand van een medicijn tot je wensen, van 0 tot 1. Lager is dichterbij. w is hoe belangrijk je iets vindt: maakt niet uit 0, een beetje 1, veel 2, heel veel 3.",
                "F is the distance of a medicine from your wishes, from 0 to 1. Lower is closer. w is how much something matters to you: does not matter 0, a little 1, a lot 2, very much 3.",
            ),
        ),
        Text(b(
            "Een medicijn krijgt een plaats als er een getal is voor elke wens die veel of heel veel telt. Tellen al je wensen maar een beetje, dan moet minstens de helft bekend zijn. Ontbreekt er daarna nog een getal voor iets wat een beetje telt, dan kan de last alles zijn tussen 0 en 1. De afstand is dan zelf een bereik. Voor het getoonde punt wordt 0,5 aangenomen, en de pagina zegt dat.",
            "A medicine gets a place when there is a number for every wish that matters a lot or very much. If all your wishes matter only a little, at least half must be known. Where a number is then still missing for something that matters a little, the burden can be anything between 0 and 1. The distance is then a range itself. For the point that is shown 0.5 is assumed, and the page says so.",
        )),
        Formula(
            "K(m) = W(m) / Σ w(e)",
            b(
                "K is het bekende deel: W is de som van w over de wensen waarvoor dit medicijn een getal heeft dat meeweegt.",
                "K is the known share: W is the sum of w over the wishes for which this medicine has a number that weighs.",
            ),
        ),
        Text(b(
            "De andere medicijnen staan nooit ongemerkt achteraan of vooraan. Ze staan in een eigen lijst, met de reden. Zijn er meer redenen, dan telt de eerste uit deze rij:",
            "The other medicines never stand silently last or first. They stand in a list of their own, with the reason. Where there are several reasons, the first in this row counts:",
        )),
        List(&[
            b(
                "niet te krijgen waar jij woont: van de markt gehaald of er nooit geweest. Weten we het niet, dan blijft het medicijn in de volgorde",
                "not available where you live: taken off the market or never there. Where we do not know, the medicine stays in the order",
            ),
            b(
                "alleen in bijzondere situaties: alleen als andere medicijnen niet hielpen of niet konden, of alleen samen met een ander medicijn",
                "in special situations only: only when other medicines did not help or could not be taken, or only together with another medicine",
            ),
            b("boven je grens", "above your limit"),
            b("niet bekend of het onder je grens blijft", "not known whether it stays below your limit"),
            b(
                "wat voor jou het belangrijkst is, is hiervan niet bekend",
                "what matters most to you is not known of it",
            ),
        ]),
        Text(b(
            "Wat je nu slikt of vroeger slikte, telt nooit mee in de volgorde. Zeg je niet hoe goed een medicijn moet helpen, dan zegt de volgorde daar niets over. De pagina meldt dat één keer.",
            "What you take or took never counts in the order. If you do not say how much a medicine should help, the order says nothing about that. The page tells you so once.",
        )),
    ],
};

const DRAWS: Part = Part {
    id: "draws",
    title: b("Hoe zeker de volgorde is", "How sure the order is"),
    blocks: &[
        Text(b(
            "De methode heet SMAA (stochastic multicriteria acceptability analysis). Alles wordt 10 000 keer opnieuw berekend (bij meer dan 64 medicijnen minder keren, maar nooit minder dan 1000), elke keer met getallen die ook waar zouden kunnen zijn:",
            "The method is called SMAA (stochastic multicriteria acceptability analysis). Everything is worked out 10 000 times (fewer for more than 64 medicines, but never fewer than 1000), each time with numbers that could also be true:",
        )),
        List(&[
            b(
                "een OR of RR: normaal verdeeld op de logaritmische schaal; een gemiddelde verandering: normaal verdeeld op de gewone schaal",
                "an OR or RR: normal on the logarithmic scale; an average change: normal on the plain scale",
            ),
            b(
                "een aantal mensen zonder placebo: een bètaverdeling, die nooit onder 0 komt. Zijn de mensen geteld, dan volgt ze uit de aantallen; anders heeft ze het gedrukte getal als gemiddelde en de breedte van het bereik",
                "a number of people without placebo: a beta distribution, which never goes below 0. Where people were counted it follows from the counts; otherwise it has the printed number as its mean and the width of the range",
            ),
            b(
                "een oordeel van deskundigen: gelijkmatig van een halve categorie onder het laagste oordeel tot een halve boven het hoogste, en minstens één hele categorie naar weerszijden",
                "an expert rating: uniform from half a category below the lowest rating to half a category above the highest, and at least one whole category to either side",
            ),
            b(
                "een onzeker getal: op dezelfde manier, met zijn eigen brede bereik",
                "an imprecise number: in the same way, with its own wide range",
            ),
            b(
                "een ontbrekend getal: elke last van 0 tot 1 even waarschijnlijk",
                "a missing number: every burden from 0 to 1 equally likely",
            ),
            b(
                "je wensen: gelijkmatig binnen een halve stap rond wat je koos, zodat “veel” niet scherper is dan je het bedoelt",
                "your wishes: uniform within half a step around what you chose, so that “a lot” is not sharper than you mean it",
            ),
        ]),
        Formula(
            "s = (h − l) / 3.92",
            b(
                "De standaarddeviatie s volgt uit het 95%-interval van l tot h, op de logaritmische schaal bij een OR of RR: zo’n interval is 2 × 1,96 standaarddeviaties breed.",
                "The standard deviation s follows from the 95% interval from l to h, on the logarithmic scale for an OR or RR: such an interval is 2 × 1.96 standard deviations wide.",
            ),
        ),
        Formula(
            "Beta(k + 1/2, n − k + 1/2)",
            b(
                "Voor k mensen met het effect op n mensen met het medicijn, zonder placebo (de regel van Jeffreys).",
                "For k people who had the effect among n people on the medicine, without placebo (Jeffreys’ rule).",
            ),
        ),
        Text(b(
            "Getallen uit één netwerk delen een deel van hun fout, omdat ze met dezelfde placebogroepen zijn vergeleken. Waar bekend is hoe groot dat deel is, beweegt het voor alle medicijnen samen: een toevallig hoge placebogroep maakt ze allemaal tegelijk hoger of lager. Elk medicijn houdt daarnaast zijn eigen fout.",
            "Numbers from one network share part of their error, because they were compared with the same placebo groups. Where it is known how large that part is, it moves together for all medicines: a placebo group that happens to be high makes all of them higher or lower at once. Each medicine keeps its own error beside it.",
        )),
        Formula(
            "s1² = max(s² − s0², 0)",
            b(
                "s0 is het deel van de fout dat gedeeld wordt, s1 wat er voor het medicijn zelf overblijft. Alleen voor getallen uit dezelfde bron als het effect.",
                "s0 is the part of the error that is shared, s1 what is left for the medicine itself. Only for numbers from the effect’s own source.",
            ),
        ),
        Text(b(
            "Een getrokken getal mag buiten de schaal van het effect vallen; de last is dan kleiner dan 0 of groter dan 1. Werd dat afgekapt, dan zou een breed bereik aan de rand er beter uitzien dan het is. De trekkingen zijn elke keer dezelfde, welke wensen je ook hebt. Verander je één wens, dan verspringt de rest dus niet door toeval.",
            "A drawn number may lie beyond the effect’s scale; the burden is then below 0 or above 1. If that were cut off, a wide range at the edge would look better than it is. The draws are the same every time, whatever your wishes. So when you change one wish, nothing else moves by chance.",
        )),
        Link {
            url: "https://doi.org/10.1287/opre.49.3.444.11220",
            text: b(
                "Lahdelma en Salminen (2001), SMAA-2, Operations Research 49:444-454",
                "Lahdelma and Salminen (2001), SMAA-2, Operations Research 49:444-454",
            ),
        },
        Link {
            url: "https://doi.org/10.1002/sim.4194",
            text: b(
                "Tervonen en anderen (2011), SMAA voor het afwegen van medicijnen, Statistics in Medicine 30:1419-1428",
                "Tervonen and others (2011), SMAA for weighing medicines, Statistics in Medicine 30:1419-1428",
            ),
        },
    ],
};

const GROUPS: Part = Part {
    id: "groups",
    title: b("Plaatsen en groepen", "Places and groups"),
    blocks: &[
        List(&[
            b(
                "Plaats 2 tot 7: in 90 van de 100 berekeningen ligt de plaats daar ergens tussen (van het 5%- tot het 95%-punt). Plaatsen gaan alleen over medicijnen die een plaats hebben, niet over die in de lijsten ernaast.",
                "Place 2 to 7: in 90 of 100 calculations the place lies somewhere in there (from the 5% to the 95% point). Places are only about medicines that have one, not about those in the lists beside the order.",
            ),
            b(
                "Bij de eerste drie: in hoeveel van de berekeningen het medicijn daarbij hoort. Gelijke medicijnen delen de hoogste van hun plaatsen.",
                "Among the first three: in how many of the calculations the medicine belongs to them. Equal medicines share the better place.",
            ),
            b(
                "Een paar: in hoeveel van de berekeningen het ene medicijn dichter bij je wensen ligt dan het andere. Gelijk telt voor een half.",
                "A pair: in how many of the calculations one medicine is closer to your wishes than the other. Equal counts as half.",
            ),
        ]),
        Steps(&[
            b(
                "Zet de medicijnen op volgorde van hun mediane afstand (de middelste van alle berekeningen). Het eerste begint een groep.",
                "Put the medicines in the order of their median distance (the middle one of all calculations). The first begins a group.",
            ),
            b(
                "De volgende horen erbij, zolang elk in minstens 10 van de 100 berekeningen dichter bij je wensen ligt dan het eerste van de groep.",
                "The next ones belong to it, as long as each is closer to your wishes than the first of the group in at least 10 of 100 calculations.",
            ),
            b(
                "Het eerste waarvoor dat niet zo is, begint de volgende groep.",
                "The first of which that is not so begins the next group.",
            ),
        ]),
        Text(b(
            "Zo staat geen medicijn voor een ander met een kleinere mediane afstand, hoe breed zijn bereik ook is. Weinig weten wordt nooit beloond. Een groep is een afspraak, geen natuurwet. Twee medicijnen in verschillende groepen kunnen dicht bij elkaar liggen. En begint een groep met een medicijn waarvan weinig bekend is, dan wordt ze groot.",
            "So no medicine stands before another with a smaller median distance, however wide its range is. Knowing little is never rewarded. A group is a convention, not a law of nature. Two medicines in different groups can lie close together. And where a group begins with a medicine of which little is known, it becomes large.",
        )),
        Text(b(
            "Op het scherm “Vergelijken” gaat het bij één effect om twee vragen: hoe zeker is een verschil, en hoe groot? Zeker is het als het in minstens 90 van de 100 berekeningen dezelfde kant op gaat; met placebo pas als het hele bereik (het 95%-interval) boven of onder placebo ligt. Groot is het als de getallen minstens zo ver uit elkaar liggen als voor mensen iets uitmaakt (bij elk effect staat hoeveel dat is; voor veel effecten 5 van de 100 mensen). Alleen wat zeker én groot is, heet een duidelijk verschil. Wat zeker maar klein is, heet een klein verschil. Over de rest kunnen we het niet zeggen. Is van het ene medicijn wel een getal en van het andere niet, dan staat dat er met het getal.",
            "On the screen “Compare” two questions are asked about one effect: how sure is a difference, and how large? It is sure when it goes the same way in at least 90 of 100 calculations; from placebo only when the whole range (the 95% interval) lies above or below placebo. It is large when the numbers lie at least as far apart as matters to people (each effect says how much that is; for many effects 5 of 100 people). Only what is both sure and large is called a clear difference. What is sure and small is called a small difference. Of the rest we cannot say. Where there is a number of one medicine and none of the other, it says so with the number.",
        )),
    ],
};

const DEAL_BREAKERS: Part = Part {
    id: "deal-breakers",
    title: b("Een grens die je niet kunt accepteren", "A limit that you cannot accept"),
    blocks: &[
        Text(b(
            "Een grens staat los van hoe belangrijk je iets vindt. Een medicijn verdwijnt er nooit door: het gaat naar een eigen lijst. Boven je grens is een medicijn als zijn getal erboven ligt, ook als dat getal onzeker is; erbij staat de kans dat het er echt boven ligt, berekend uit het bereik. Ook een categorie op een bijsluiter die er helemaal boven ligt, telt. Een categorie eronder zegt niets, want een bijsluiter telt niet alles.",
            "A limit is apart from how much something matters to you. A medicine never disappears because of it: it moves to a list of its own. A medicine is above your limit when its number is, also when that number is imprecise; beside it stands the chance that it is really above, calculated from the range. A category on a label that lies wholly above it counts too. A category below it says nothing, because a label does not count everything.",
        )),
        Text(b(
            "Is er geen getal om naar te kijken, dan staat het medicijn in de lijst “niet bekend of het onder je grens blijft”. Bij kilo’s of milliseconden gaat een grens over het gemiddelde. Voor jou kan het meer of minder zijn.",
            "Where there is no number to go by, the medicine stands in the list “not known whether it stays below your limit”. For kilos or milliseconds a limit is about the average. For you it may be more or less.",
        )),
    ],
};

const WHAT_IF: Part = Part {
    id: "what-if",
    title: b("Wat de volgorde zou veranderen", "What would change the order"),
    blocks: &[
        Text(b(
            "Per wens zoekt de pagina de kleinste verandering die een ander medicijn in de eerste groep brengt. De kleinste stap in belang komt eerst; bij een even grote stap die naar belangrijker.",
            "For each wish the page looks for the smallest change that brings another medicine into the first group. The smallest step of importance comes first; of two equal steps the one towards mattering more.",
        )),
        Text(b(
            "Ook zoekt de pagina het ontbrekende getal dat het meest uitmaakt, ook bij medicijnen die door één ontbrekend getal geen plaats hebben. Per ontbrekend getal wordt gekeken in hoeveel berekeningen het medicijn dichter bij je wensen zou liggen dan het dichtstbijzijnde andere, als het getal helemaal gunstig of juist helemaal ongunstig was. Genoemd wordt het getal met het grootste verschil, als het medicijn in het gunstige geval in de eerste groep komt. Hiervoor worden hoogstens 2000 trekkingen gebruikt. Dat er geen getal ontbreekt, zegt de pagina alleen als dat voor alle lijsten zo is.",
            "The page also looks for the missing number that matters most, also of medicines that have no place for want of one number. For each missing number it is worked out in how many calculations the medicine would be closer to your wishes than the closest other one, if the number were wholly favourable or wholly unfavourable. Named is the number with the largest difference, if in the favourable case the medicine comes into the first group. At most 2000 draws are used for this. The page says that no number is missing only when that is so for all lists.",
        )),
    ],
};

const LIMITS: Part = Part {
    id: "limits",
    title: b("Wat de methode niet kan", "What the method cannot do"),
    blocks: &[List(&[
        b(
            "Ze kent jou niet. Je leeftijd, andere ziektes, andere medicijnen, zwangerschap en eerdere ervaringen tellen niet mee. Die horen in het gesprek met je voorschrijver.",
            "It does not know you. Your age, other illnesses, other medicines, pregnancy and earlier experiences do not count. They belong in the conversation with your prescriber.",
        ),
        b(
            "De onderzoeken zijn meestal kort. Wat na maanden of jaren gebeurt, staat er bijna niet in.",
            "The trials are mostly short. What happens after months or years is hardly in them.",
        ),
        b(
            "Een getal kan verschillende doses samennemen. Een andere dosis kan een ander getal geven.",
            "A number can join several doses. Another dose can give another number.",
        ),
        b(
            "Effecten worden opgeteld alsof ze los van elkaar staan. Twee dingen die elkaar erger maken, telt de methode niet extra.",
            "Effects are added up as if they stood apart. Two things that make each other worse do not count extra.",
        ),
        b(
            "Van 1 naar 2 telt even zwaar als van 2 naar 3, zowel bij je wensen als op de schaal van een effect. Voor jou kan dat anders zijn.",
            "From 1 to 2 counts as much as from 2 to 3, in your wishes and on the scale of an effect. For you that may be different.",
        ),
        b(
            "Ernstige schade die te weinig mensen hadden om haar in onderzoeken te tellen, weegt niet mee. Waarschuwingen staan bij het medicijn, voor zover ze zijn gevonden.",
            "Serious harms that too few people had to be counted in trials do not weigh. Warnings stand with the medicine, as far as they were found.",
        ),
        b(
            "Wie een onderzoek betaalde, is hier niet vastgelegd en weegt niet mee. Onderzoeken die nooit zijn gepubliceerd, kunnen ontbreken.",
            "Who paid for a trial is not recorded here and does not weigh. Trials that were never published can be missing.",
        ),
        b(
            "Praten, bewegen, wachten en andere behandelingen staan er niet in. Ook daarover kun je met je voorschrijver praten.",
            "Talking therapy, exercise, waiting and other treatments are not in it. You can talk to your prescriber about those too.",
        ),
        b(
            "De methode is getest op rekenfouten. Of ze mensen helpt om te kiezen, is niet onderzocht.",
            "The method has been tested for errors of calculation. Whether it helps people to choose has not been studied.",
        ),
    ])],
};

const MAKERS: Part = Part {
    id: "makers",
    title: b("Wie dit maakte en betaalde", "Who made this and paid for it"),
    blocks: &[
        Text(b(
            "Deze pagina’s zijn gemaakt door het project Weegwijzer. Het programma is open source (licentie MIT of Apache-2.0). Eigen teksten en berekeningen mogen met bronvermelding worden gebruikt (CC BY 4.0). Cijfers zijn feiten met hun bron; citaten blijven van hun uitgever.",
            "These pages were made by the Weegwijzer project. The program is open source (licence MIT or Apache-2.0). Our own texts and calculations may be used with attribution (CC BY 4.0). Figures are facts with their source; quotes remain their publishers’.",
        )),
        Text(b(
            "In de bestanden van het project staat niet wie het betaalde, wie de makers zijn en welke opleiding zij hebben. Daarom kunnen we hier niet zeggen of er belangen meespelen. De site die deze pagina aanbiedt, kan van iemand anders zijn.",
            "The project’s files do not record who paid for it, who its makers are or what training they have. So we cannot say here whether any interests play a part. The site that offers this page can belong to somebody else.",
        )),
        Text(b(
            "Bij elke groep medicijnen staat of een behandelaar de cijfers heeft gecontroleerd. Zolang dat niet is gebeurd, zegt elk scherm dat.",
            "Each class of medicines says whether a clinician has checked the figures. As long as that has not happened, every screen says so.",
        )),
    ],
};

const ERRORS: Part = Part {
    id: "errors",
    title: b("Een fout melden", "Reporting an error"),
    blocks: &[
        Text(b(
            "Meld het bij de site die deze pagina aanbiedt. Schrijf er geen gegevens over je gezondheid bij. Noem:",
            "Tell the site that offers this page. Add nothing about your health. Mention:",
        )),
        List(&[
            b(
                "het medicijn, het effect en het getal dat je ziet",
                "the medicine, the effect and the number you see",
            ),
            b(
                "de versie van de gegevens, te vinden bij “Over de gegevens”",
                "the version of the data, found under “About the data”",
            ),
            b(
                "wat er volgens jou moet staan, en waar je dat hebt gelezen",
                "what you think it should say, and where you read that",
            ),
        ]),
    ],
};

extension Language {
  /// The lists that rules ask for: in a file, `outputVerbs` is `output-verbs`.
  enum List: Int, CaseIterable, Sendable {
    case functionWords
    case determiners
    case prepositions
    case relatives
    case conditions
    case leadIns
    case raisingVerbs
    case loweringVerbs
    case directionVerbs
    case fromWords
    case numberedThings
    case setNumbers
    case clock
    case scores
    case magnitudes
    case numberWords
    case taskVerbs
    case taskVerbsOrNouns
    case makingVerbs
    case lastingThings
    case taskNouns
    case vague
    case vagueVerbs
    case evergreen
    case placeholders
    case wishes
    case events
    case outputVerbs
    case outputVerbsOnly
    case outputDone
    case verdicts
    case moveVerbs
    case moved
    case adoptVerbs
    case adopting
    case means
    case weakMeans
    case destinations
    case tools
    case toolNouns
    case otherNames
    case vanityMetrics
    case activities
    case busyWords
    case firstWords
    case speed
    case timeNotSpeed
    case cost
    case costNotOurs
    case deliveryMetrics
    case throughput
    case workedThings
    case workedBy
    case workedIn
    case guardrails
    case lagging
    case counted
    case scales
    case pluralEndings
    case singularEndings
    case plurals
    case amounts
    case unitAsides
    case unitMilliseconds
    case unitSeconds
    case unitMinutes
    case unitHours
    case unitDays
    case unitWeeks
    case unitMonths
    case unitYears
    case unitPercent
    case unitCents
    case unitDollars
    case unitEuros
    case unitPounds
    case unitFrancs
    case unitYen
    case unitCrowns
    case unitGrams
    case unitKilograms
    case unitTonnes
    case unitMillimetres
    case unitCentimetres
    case unitMetres
    case unitKilometres
    case unitMiles
    case unitLitres
    case unitMegabytes
    case unitGigabytes
    case unitTerabytes
    case unitWattHours
    case unitKilowattHours
    case unitMegawattHours
    case unitDegrees
    case unitDecibels
    case payAlways
    case pay
    case payStrong
    case payLinks
    case payGiving
    case payInnocent
    case people
    case otherPeople
    case colleagues
    case departments
    case honorifics
    case insults
    case slurs
    case troubles
    case forcing
    case stopping
    case blaming
    case givenNames

    /// As a file has it.
    var name: String {
      "\(self)".reduce(into: "") { name, letter in
        name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
      }
    }
  }
}

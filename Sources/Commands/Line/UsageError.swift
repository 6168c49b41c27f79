/// Why a command line was not understood; `UsageWords` words it.
enum UsageError: Error {
  case unknownCommand([String], known: [Command])
  case unknownOption(String, Command)
  case repeatedOption(Option, Command)
  case unwantedValue(Option, Command)
  case missingValue(Option, Command)
  case missingOperand(Command.Operand, Command)
  /// The word is not repeated: it may be a name typed in the wrong place.
  case extraOperand(Command)
  /// The value did not have the form that the option or operand needs; it is not repeated either.
  case badValue(name: String, needs: String, Command)
}

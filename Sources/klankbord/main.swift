import Commands
import Glibc
import System

Signals.prepare()
// The result is for the account of whatever serves it; what is private gets its own mode.
umask(0o022)
exit(CommandLineTool.main(Array(CommandLine.arguments.dropFirst())).rawValue)

import Commands
import Glibc
import System

Signals.prepare()
exit(CommandLineTool.main(Array(CommandLine.arguments.dropFirst())).rawValue)

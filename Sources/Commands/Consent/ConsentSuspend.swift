extension Command {
  static let consentSuspend = Command(
    "consent suspend", "hide at once whatever somebody calls about: an episode, a label, a code or an id",
    operands: [Operand(name: "WHO", count: .one)], options: [.language, .dryRun],
    discussion: """
      For whoever answers the telephone. WHO is what the caller says: the name of an episode as it stands in its address,
      a label, the code of a card, or an id; never a name. It asks nothing and acts first. Its answer is the same whether
      or not anything was found, so that nobody learns from it who took part.

        klankbord consent suspend kx4r-7mpq
        klankbord consent suspend zwijgen-is-geen-goud

      klankbord consent resume lifts it, once the person was reached by the safe contact.
      """
  ) { call in
    try call.hide(call.arguments.operands[0])
    try call.print(StateWording.suspended)
    return .done
  }
}

extension Optional {
  /// Changes the value where there is one; what it is to be is worked out all the same, with every problem of it.
  mutating func set<Value>(_ property: WritableKeyPath<Wrapped, Value>, to value: Value) {
    self?[keyPath: property] = value
  }
}

"""What follows from the cases: what they cost, how they are alike, how they went on."""

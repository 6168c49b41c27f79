print("klankbord")

"""How well 公文 are read: seven tasks with answers, and what scores any tool on them."""
